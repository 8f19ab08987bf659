/** A wrong argument or an unreadable file: one sentence that says what to change. Ends with exit code 2. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}
