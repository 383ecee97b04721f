import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from 'react'
import type { LogEvent, PackedProject, Project } from '#core/interviews'
import { ApiProblem, request } from '../../api/index.ts'
import { Failure, Waiting } from '../../ui/index.ts'
import {
  type AnalysisServer,
  type AnalysisState,
  type AnalysisStore,
  createAnalysisStore,
  Refused,
} from './store.ts'

const Context = createContext<AnalysisStore | null>(null)

/** How often it is asked what colleagues have done, in milliseconds. */
const lookEvery = 5000

/** Whether the server has said no to what was asked: who is logged out, too fast or met a fault may ask again. */
const isFinal = ({ status }: ApiProblem): boolean =>
  status >= 400 && status < 500 && ![401, 408, 425, 429].includes(status)

const serverOf = (study: string): AnalysisServer => {
  const address = `/api/studies/${study}`
  const sent = async <T,>(ask: Promise<T>): Promise<T> => {
    try {
      return await ask
    } catch (cause) {
      throw cause instanceof ApiProblem && isFinal(cause) ? new Refused(cause.message, { cause }) : cause
    }
  }
  return {
    load: () => request<PackedProject & { readonly number: number }>('GET', `${address}/analysis`),
    after: (number) =>
      request<{ anew: boolean; events: readonly LogEvent[] }>('GET', `${address}/events?after=${number}`),
    act: (doing, key) => sent(request('POST', `${address}/events`, doing, key)),
    undo: (which, key) => sent(request('POST', `${address}/undoings`, { which }, key)),
  }
}

/** The study's analysis for all pages below: loaded once, kept up to date, and not left while something waits. */
export function AnalysisProvider({ study, children }: { study: string; children: ReactNode }) {
  const [store, setStore] = useState<AnalysisStore | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  useEffect(() => {
    let here = true
    createAnalysisStore(
      serverOf(study),
      () => crypto.randomUUID(),
      (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
    ).then(
      (made) => here && setStore(made),
      (cause) => here && setFailure(cause),
    )
    return () => {
      here = false
    }
  }, [study])
  useEffect(() => {
    if (!store) return
    const looking = setInterval(() => {
      if (document.visibilityState === 'visible') void store.catchUp().catch(() => undefined)
    }, lookEvery)
    const leaving = (event: BeforeUnloadEvent): void => {
      if (store.state().saving !== 'saved') event.preventDefault()
    }
    window.addEventListener('beforeunload', leaving)
    return () => {
      clearInterval(looking)
      window.removeEventListener('beforeunload', leaving)
    }
  }, [store])
  if (failure !== null) return <Failure cause={failure} />
  if (!store) return <Waiting />
  return <Context value={store}>{children}</Context>
}

/** The store of the study's analysis. */
export function useAnalysis(): AnalysisStore {
  const store = useContext(Context)
  if (!store) throw new Error('outside of a study')
  return store
}

export function useAnalysisState(): AnalysisState {
  const store = useAnalysis()
  return useSyncExternalStore(store.subscribe, store.state)
}

/** The analysis as it is now, with what is on its way. */
export const useProject = (): Project => useAnalysisState().project
