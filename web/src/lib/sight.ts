const handlers = new WeakMap<Element, (near: boolean) => void>();
let watch: IntersectionObserver | null = null;

/** Tells whenever an element comes near the part of the page in sight or leaves it; returns what ends it. */
export function whenNear(element: Element, tell: (near: boolean) => void): () => void {
  watch ??= new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) handlers.get(target)?.(isIntersecting);
    },
    { rootMargin: '800px' },
  );
  handlers.set(element, tell);
  watch.observe(element);
  return () => watch?.unobserve(element);
}
