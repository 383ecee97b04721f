import { useMemo } from 'react'
import { useLeftovers } from '../../saving/react.ts'

/** The registrations of which this machine holds something that has not reached the server; ids. */
export function useUnsent(): ReadonlySet<string> {
  const found = useLeftovers()
  return useMemo(() => new Set(found), [found])
}
