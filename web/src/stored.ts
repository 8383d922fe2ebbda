/** Reads what this browser keeps under a name; null where nothing is kept or storage is forbidden. */
export function stored<T>(name: string): T | null {
  try {
    const text = localStorage.getItem(`jejak.${name}`);
    return text === null ? null : (JSON.parse(text) as T);
  } catch {
    return null;
  }
}

/** Keeps a value in this browser; where storage is forbidden, it is forgotten with the page. */
export function store(name: string, value: unknown): void {
  try {
    localStorage.setItem(`jejak.${name}`, JSON.stringify(value));
  } catch {
    // Nothing to do: the page works without.
  }
}
