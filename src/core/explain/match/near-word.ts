/** A word without the endings of English, so that `clocks` finds `clock` and `expires` finds `expired`. */
export function stemOf(word: string): string {
  return word.length > 4 ? word.replace(/(ing|ed|es|s)$/, '') : word;
}

/** Long enough that one letter is a slip and not another word; codes are short and exact but for one digit. */
const leastLetters = 6;

/** Whether two words or codes differ in one wrong, missing or swapped letter or digit. */
export function isNearWord(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1 || !isLong(one) || !isLong(other)) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  const [restOfOne, restOfOther] = [one.slice(start), other.slice(start)];
  return (
    isWrong(restOfOne, restOfOther) || isMissing(restOfOne, restOfOther) || isSwapped(restOfOne, restOfOther)
  );
}

function isLong(word: string): boolean {
  return word.length >= leastLetters || /\d{4}/.test(word);
}

function isWrong(one: string, other: string): boolean {
  return one.slice(1) === other.slice(1);
}

function isMissing(one: string, other: string): boolean {
  return one.slice(1) === other || one === other.slice(1);
}

function isSwapped(one: string, other: string): boolean {
  return one[0] === other[1] && one[1] === other[0] && one.slice(2) === other.slice(2);
}
