import type { Answers } from '#core/instruments'
import { answersWith, notesWith } from './clearing.ts'
import type { FormState, FormStore } from './store.ts'

/** A form's store that lives as long as the page and is sent nowhere: for practising. */
export function createLocalStore(begun: { readonly answers: Answers }): FormStore {
  let state: FormState = {
    answers: begun.answers,
    notes: {},
    answeredIn: {},
    revision: 1,
    status: 'draft',
    localReference: null,
    conflicts: {},
    overall: { kind: 'saved' },
  }
  const watchers = new Set<() => void>()
  const become = (next: Partial<FormState>): void => {
    state = { ...state, ...next, revision: state.revision + 1 }
    for (const watcher of watchers) watcher()
  }
  return {
    subscribe: (watcher) => {
      watchers.add(watcher)
      return () => void watchers.delete(watcher)
    },
    state: () => state,
    fieldStatus: () => 'saved',
    fieldFault: () => null,
    edit: (patch) => {
      const written = Object.fromEntries(Object.keys(patch).map((key) => [key, state.revision + 1]))
      become({
        answers: answersWith(state.answers, patch),
        notes: notesWith(state.notes, patch),
        answeredIn: { ...state.answeredIn, ...written },
      })
    },
    editLocalReference: (localReference) => become({ localReference }),
    chooseMine: () => {},
    chooseTheirs: () => {},
    retry: () => {},
    settle: () => Promise.resolve(true),
  }
}
