import { flushSync } from 'svelte';

/** Whether everything is drawn, not only what is in sight: paper and files do not scroll. */
export const whole = $state({ on: false });

export function drawWhole(on: boolean): void {
  flushSync(() => (whole.on = on));
}

/** Draws everything while the browser prints; returns what undoes it. */
export function followPrinting(): () => void {
  const before = () => drawWhole(true);
  const after = () => drawWhole(false);
  addEventListener('beforeprint', before);
  addEventListener('afterprint', after);
  return () => {
    removeEventListener('beforeprint', before);
    removeEventListener('afterprint', after);
  };
}
