/**
 * Whether a name leads out of the folder of the scenario that names it. Whoever sent the scenario chose the name: what
 * stands there is not shown, and it is said that it counts.
 */
export function leadsOut(name: string): boolean {
  if (/^(?:[\\/]|[a-z]:)/iu.test(name)) return true;
  let depth = 0;
  for (const step of name.split(/[\\/]/u)) {
    if (step === '..') depth -= 1;
    else if (step !== '' && step !== '.') depth += 1;
    if (depth < 0) return true;
  }
  return false;
}
