const handlers = new WeakMap<Element, () => void>();
let watch: IntersectionObserver | null = null;

/** Calls once when an element comes near the part of the page in sight; returns what ends the waiting. */
export function whenNear(element: Element, near: () => void): () => void {
  watch ??= new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        watch?.unobserve(target);
        handlers.get(target)?.();
      }
    },
    { rootMargin: '1200px' },
  );
  handlers.set(element, near);
  watch.observe(element);
  return () => watch?.unobserve(element);
}
