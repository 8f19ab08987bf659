/** What stands there instead of a missing attribute, completing "There is none". */
export function describeNearName(nearName: string | null, isSame: boolean): string {
  if (nearName === null) return '';
  return isSame ? ' with a value: it came empty' : `; there is ${nearName}, but the name must be exact`;
}

/** A value that does not fit the type suffix of its attribute's name. */
export function describeTypeFault(name: string, value: string): string {
  return `${name} has the value “${value}”, which does not fit its type suffix`;
}
