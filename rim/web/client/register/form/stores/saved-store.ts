import type { RegistrationAnswer } from '../../../api/index.ts'
import type { Saver } from '../../../saving/index.ts'
import type { FormState, FormStore, OverallStatus } from './store.ts'
import { localReference, partsOf } from './values.ts'

type View = ReturnType<Saver['view']>
type Values = Readonly<Record<string, unknown>>

/**
 * A form's store over the saver of a registration.
 *
 * @param opened the registration as it was read when the page was opened
 */
export function savedStore(saver: Saver, opened: RegistrationAnswer): FormStore {
  let view: View | null = null
  // as it was read: what is unsent from before counts as written since
  let values: Values = { ...opened.answers, ...opened.notes, [localReference]: opened.localReference }
  let state: FormState | null = null
  // Counted on from the server's: only which of two was written last is read from it, and it must be known at once.
  let written: Record<string, number> = { ...opened.answeredIn }
  let count = Math.max(opened.revision, ...Object.values(opened.answeredIn))

  const stateOf = (seen: View): FormState => {
    const changed = Object.keys({ ...values, ...seen.values }).filter(
      (key) => !same(values[key], seen.values[key]),
    )
    if (changed.length > 0) {
      count += 1
      written = { ...written, ...Object.fromEntries(changed.map((key) => [key, count])) }
    }
    if (changed.length > 0 || state === null) values = seen.values
    const before = changed.length === 0 ? state : null
    const { answers, notes } = before ?? partsOf(values)
    return {
      answers,
      notes,
      answeredIn: written,
      revision: seen.revision ?? opened.revision,
      status: seen.status ?? opened.status,
      localReference: typeof values[localReference] === 'string' ? values[localReference] : null,
      conflicts: seen.conflicts,
      overall: overallOf(seen),
    }
  }
  const now = (): FormState => {
    const seen = saver.view()
    if (state === null || seen !== view) {
      state = stateOf(seen)
      view = seen
    }
    return state
  }
  return {
    subscribe: (watcher) => saver.watch(watcher),
    state: now,
    fieldStatus: (key) => saver.view().keys[key] ?? 'saved',
    fieldFault: (key) => saver.view().failed[key]?.text ?? null,
    edit: (patch) => saver.edit(patch),
    editLocalReference: (to) => saver.edit({ [localReference]: to }),
    chooseMine: (key) => saver.chooseMine(key),
    chooseTheirs: (key) => saver.chooseTheirs(key),
    retry: () => saver.retry(),
    settle: async () => (await saver.whenSaved()) !== null,
  }
}

function overallOf(view: View): OverallStatus {
  const count = view.waiting
  switch (view.overall) {
    case 'closed':
      return { kind: 'closed', text: view.closed?.problem.text ?? '', count }
    case 'login':
      return { kind: 'login-expired', count, stepUp: view.stepUp }
    case 'locked':
      return { kind: 'locked', count }
    case 'conflict':
      return { kind: 'conflict', count: Object.keys(view.conflicts).length }
    case 'failed':
      return { kind: 'failed', count: Object.keys(view.failed).length }
    case 'offline':
      return { kind: 'offline', count, keptHere: view.kept }
    default:
      return { kind: view.overall }
  }
}

const same = (a: unknown, b: unknown): boolean =>
  a === b || (a ?? null) === (b ?? null) || JSON.stringify(a) === JSON.stringify(b)
