/** The proof that stands open beside the view; it has its own address, and back closes it. */
export const proof = $state({ id: null as string | null, article: null as string | null });

/** Opens the proof at its address over the view that is open. */
export function openProof(url: string): void {
  const { pathname, searchParams } = new URL(url, location.origin);
  const state = { proof: true };
  if (proof.id === null) history.pushState(state, '', url);
  else history.replaceState(state, '', url);
  proof.id = decodeURIComponent(pathname.split('/')[2] ?? '');
  proof.article = searchParams.get('article');
}

/** Closes it; the address is again that of the view. */
export function closeProof(): void {
  if (proof.id === null) return;
  forgetProof();
  if ((history.state as { proof?: boolean } | null)?.proof) history.back();
}

/** It is closed by another address. */
export function forgetProof(): void {
  proof.id = null;
  proof.article = null;
}
