import { type Instrument, session } from '#core/instruments'
import { type Remembered, type Routed, routed } from './clearing.ts'
import type { FormStore } from './store.ts'

/** What the routing did to other answers. */
export interface RoutingNews extends Pick<Routed, 'taken' | 'restored'> {
  /** The keys of the edit that it followed from; none where somebody else wrote it. */
  readonly cause: readonly string[]
}

/**
 * A store whose edits carry what follows from them by the form's routing (`clearing.ts`). What it takes away is
 * remembered as long as the page lives.
 *
 * @param told called with what was taken away or brought back, to be told
 */
export function routedStore(
  inner: FormStore,
  instrument: Instrument,
  told: (news: RoutingNews) => void,
): FormStore & { readonly tidy: () => void } {
  let remembered: Remembered = {}
  const write = (edit: Readonly<Record<string, unknown>>): void => {
    const { answers, notes } = inner.state()
    const result = routed(instrument, { answers, notes }, edit, remembered)
    remembered = result.remembered
    if (Object.keys(result.patch).length > 0) inner.edit(result.patch)
    const { taken, restored } = result
    if (taken.length + restored.length > 0) told({ taken, restored, cause: Object.keys(edit) })
  }
  return {
    subscribe: (watcher) => inner.subscribe(watcher),
    state: () => inner.state(),
    fieldStatus: (key) => inner.fieldStatus(key),
    fieldFault: (key) => inner.fieldFault(key),
    edit: write,
    editLocalReference: (reference) => inner.editLocalReference(reference),
    chooseMine: (key) => inner.chooseMine(key),
    chooseTheirs: (key) => inner.chooseTheirs(key),
    retry: () => inner.retry(),
    settle: () => inner.settle(),
    // what others have written can take away the question that an answer here belongs to
    tidy: () => {
      if (needsTidying(instrument, inner)) write({})
    },
  }
}

const answeredNotAsked = 1050

const needsTidying = (instrument: Instrument, store: FormStore): boolean =>
  session(instrument, store.state().answers).problems.some(({ number }) => number === answeredNotAsked)
