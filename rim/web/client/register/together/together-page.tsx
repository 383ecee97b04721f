import { useQuery } from '@tanstack/react-query'
import {
  type RegistrationAnswer,
  readRegistration,
  useInstrument,
  useProgress,
  useRounds,
} from '../../api/index.ts'
import { useRegistration } from '../../saving/react.ts'
import { Failure, Waiting } from '../../ui/index.ts'
import { TogetherView } from './together-view.tsx'

/** Reads a registration once for going through it together with the person it is about. */
export default function TogetherPage({ registration }: { registration: string }) {
  const read = useQuery({
    queryKey: ['together', registration],
    queryFn: () => readRegistration(registration),
    // reading is logged: once for each time that it is opened
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnReconnect: false,
    refetchOnWindowFocus: false,
  })
  if (read.data) return <Opened registration={read.data} />
  return read.isError ? <Failure cause={read.error} again={() => void read.refetch()} /> : <Waiting />
}

function Opened({ registration }: { registration: RegistrationAnswer }) {
  const instrument = useInstrument(registration.instrument)
  const rounds = useRounds()
  const progress = useProgress(registration.round)
  const { saver, view } = useRegistration(registration.id, registration)
  const failed = [instrument, rounds, progress].find(({ isError, data }) => isError && !data)
  if (failed) return <Failure cause={failed.error} again={() => void failed.refetch()} />
  // shown at once with all that belongs to it: what one may say no to must not come late
  if (!instrument.data || !rounds.data || !progress.data) return <Waiting />
  return (
    <TogetherView
      registration={registration}
      instrument={instrument.data}
      round={rounds.data.find(({ id }) => id === registration.round)}
      progress={progress.data}
      saver={saver}
      view={view}
    />
  )
}
