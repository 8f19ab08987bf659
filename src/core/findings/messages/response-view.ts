/** Why a response is not laid out in lines. */
export const responseViewProblems = {
  'too-large':
    'This response is larger than 2 MB, so it is not laid out in lines. Download it to look at it in an editor.',
} as const;

/** What a signature in the response covers, in the words of every shell; `{reference}` is what it refers to. */
export const signedRangeWords = {
  response: 'The signature of the Response',
  assertion: 'The signature of the Assertion',
  other: 'A signature at a place where none counts',
  elsewhere: 'It refers to {reference} and not to the element around it, so it covers nothing here.',
} as const;
