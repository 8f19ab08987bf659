import { type OperationName, operations } from './operations.ts';

/** Whether text from a wire names an operation; inherited names such as `constructor` do not. */
export function isOperationName(text: string): text is OperationName {
  return Object.hasOwn(operations, text);
}
