import { ProblemError } from '#core/foundation'
import { type House, type Scope, type Work, within } from '#rim/storage'

/**
 * A refusal that tells something of a person, so that the line in the log stands though what was asked for was not done.
 * Thrown only before anything but the log has been written.
 */
export class RefusedAfterReading extends ProblemError {}

/** As `within`; what was logged before a `RefusedAfterReading` is kept, and the refusal thrown when it is. */
export async function withinAnswered<T>(
  house: House,
  scope: Scope,
  work: (work: Work) => Promise<T>,
): Promise<T> {
  const done = await within(house, scope, async (inside) => {
    try {
      return { value: await work(inside) }
    } catch (cause) {
      if (cause instanceof RefusedAfterReading) return { refused: cause }
      throw cause
    }
  })
  if ('refused' in done) throw done.refused
  return done.value
}
