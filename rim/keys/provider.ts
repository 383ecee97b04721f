/**
 * Wraps (encrypts) data keys with a key-encryption key that the database never sees. The context is bound to the
 * wrapped key: one that is moved to another purpose or municipality does not open.
 */
export interface KeyProvider {
  /** Names the provider beside each key it wrapped. The same after a restart; holds nothing secret. */
  readonly id: string
  /**
   * @returns the wrapped key as text.
   * @throws ProblemError 4027 when a key service fails.
   */
  wrap(key: Buffer, context: string): Promise<string>
  /** @throws ProblemError 4026 when the text was changed, has another context or an unknown key; 4027. */
  unwrap(wrapped: string, context: string): Promise<Buffer>
  /** Whether the newest key-encryption key wrapped it; absent where the provider cannot tell. */
  isNewest?(wrapped: string): boolean
}
