import { useState } from 'react'
import type { Instrument } from '#core/instruments'
import { toldOf } from '#core/training'
import { Failure } from '../../ui/index.ts'
import { RegistrationForm } from '../form/registration-form.tsx'
import { createLocalStore } from '../form/stores/local-store.ts'
import { type AnsweringProps, useAnswering } from './use-answering.ts'

/** The whole form, filled in for practice: kept on the page alone, and by the form's own rules. */
export function WholeForm(props: AnsweringProps & { instrument: Instrument }) {
  const [told] = useState(() => toldOf(props.one))
  const [store] = useState(() => createLocalStore({ answers: told }))
  const { send, cause } = useAnswering(props)
  return (
    <>
      <RegistrationForm
        instrument={props.instrument}
        store={store}
        registration={null}
        prefilled={told}
        finish={() => void send(store.state().answers, true)}
      />
      {cause !== null && <Failure cause={cause} />}
    </>
  )
}
