/** Whether a finding was set by a person, follows from what a person set, or is the machine's alone. */
export type Maker = 'person' | 'follows' | 'machine';

/** Tells it by a rule or method: `person`, or another with `+person` behind it. */
export function makerOf(rule: string | null | undefined): Maker {
  if (rule === 'person') return 'person';
  return rule?.endsWith('+person') ? 'follows' : 'machine';
}
