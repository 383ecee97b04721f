import { Failure } from './failure.tsx'
import { Waiting } from './waiting.tsx'

/** Stands where an answer of the server is to be shown: that it is waited for, or why it did not come. */
export function Awaited({
  query: { isError, error, refetch },
}: {
  query: { readonly isError: boolean; readonly error: unknown; readonly refetch: () => unknown }
}) {
  return isError ? <Failure cause={error} again={() => void refetch()} /> : <Waiting />
}
