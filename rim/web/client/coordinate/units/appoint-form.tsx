import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { LocalText } from '#core/foundation'
import { request, useWriteKey } from '../../api/index.ts'
import { Button, ChoiceGroup, Dialog, Failure, goToFirstFault, TextField } from '../../ui/index.ts'
import { dayInOslo } from '../../words/dates.ts'
import { useSay } from '../../words/index.ts'
import { forgetDesks, ownMunicipality } from '../round/queries.ts'
import type { AppointedAnswer, UnitAnswer } from './answers.ts'
import type { GivenCode } from './codes.tsx'
import { appointmentsQuery } from './queries.ts'
import { unitWords } from './unit-words.ts'

const words = {
  inUnit: { nb: 'Gi tilgang i {unit}', nn: 'Gi tilgang i {unit}', en: 'Give access in {unit}' },
  coordinator: { nb: 'Ny koordinator', nn: 'Ny koordinator', en: 'New coordinator' },
  nameHelp: {
    nb: 'Slik den ansatte kalles på jobb. Du trenger ikke fødselsnummer.',
    nn: 'Slik den tilsette blir kalla på jobb. Du treng ikkje fødselsnummer.',
    en: 'What the person is called at work. You need no identity number.',
  },
  registrar: { nb: 'Registrator', nn: 'Registrator', en: 'Registrar' },
  registrarHelp: {
    nb: 'Registrerer mottakere i enheten.',
    nn: 'Registrerer mottakarar i eininga.',
    en: 'Registers recipients in the unit.',
  },
  leader: { nb: 'Enhetsleder', nn: 'Einingsleiar', en: 'Unit leader' },
  leaderHelp: {
    nb: 'Registrerer, og ser hvor langt enheten har kommet.',
    nn: 'Registrerer, og ser kor langt eininga har kome.',
    en: 'Registers, and sees how far the unit has come.',
  },
  coordinatorHelp: {
    nb: 'En koordinator styrer rundene, enhetene og tilgangene i hele kommunen, men ser aldri registreringer om personer.',
    nn: 'Ein koordinator styrer rundane, einingane og tilgangane i heile kommunen, men ser aldri registreringar om personar.',
    en: 'A coordinator manages rounds, units and access in the whole municipality, but never sees registrations of persons.',
  },
  validTo: {
    nb: 'Siste dag med tilgang (valgfritt)',
    nn: 'Siste dag med tilgang (valfritt)',
    en: 'Last day of access (optional)',
  },
  past: { nb: 'Dagen er forbi.', nn: 'Dagen er forbi.', en: 'The day is past.' },
  give: { nb: 'Gi tilgang og vis koden', nn: 'Gi tilgang og vis koden', en: 'Give access and show the code' },
} satisfies Record<string, LocalText>

/** Gives somebody access in a unit, or as coordinator where there is no unit; the code is shown once. */
export function AppointForm({
  unit,
  close,
  given,
}: {
  unit: UnitAnswer | null
  close: () => void
  given: (codes: readonly GivenCode[]) => void
}) {
  const say = useSay()
  const queries = useQueryClient()
  const [name, setName] = useState('')
  const [role, setRole] = useState('registrar')
  const [validTo, setValidTo] = useState('')
  const [tried, setTried] = useState(false)
  const key = useWriteKey()
  const appoint = useMutation({
    mutationFn: (body: Readonly<Record<string, unknown>>) =>
      request<AppointedAnswer>('POST', `${ownMunicipality()}/appointments`, body, key.of(body)),
    onSuccess: async ({ id, code }) => {
      key.done()
      given([{ id, code, name, place: unit?.name ?? '' }])
      await queries.invalidateQueries(appointmentsQuery())
      await forgetDesks(queries)
    },
  })
  const isPast = validTo !== '' && validTo < dayInOslo(new Date())
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    goToFirstFault(event.currentTarget)
    if (name.trim() === '' || isPast || appoint.isPending) return
    const until = validTo === '' ? null : validTo
    appoint.mutate(
      unit ? { role, unit: unit.id, name, validTo: until } : { role: 'coordinator', name, validTo: until },
    )
  }
  return (
    <Dialog title={unit ? say(words.inUnit, { unit: unit.name }) : say(words.coordinator)} close={close}>
      <form className="lp-stack" onSubmit={send} noValidate>
        {!unit && <p>{say(words.coordinatorHelp)}</p>}
        <TextField
          label={say(unitWords.name)}
          help={say(words.nameHelp)}
          value={name}
          change={setName}
          required
          error={tried && name.trim() === '' ? say(unitWords.missing) : undefined}
        />
        {unit && (
          <ChoiceGroup
            kind="radio"
            legend={say(unitWords.role)}
            options={[
              { value: 'registrar', text: say(words.registrar), help: say(words.registrarHelp) },
              { value: 'unit-leader', text: say(words.leader), help: say(words.leaderHelp) },
            ]}
            chosen={[role]}
            change={([chosen = 'registrar']) => setRole(chosen)}
          />
        )}
        <TextField
          kind="date"
          label={say(words.validTo)}
          value={validTo}
          change={setValidTo}
          error={isPast ? say(words.past) : undefined}
        />
        {appoint.isError && <Failure cause={appoint.error} />}
        <div className="lp-row">
          <Button type="submit" disabled={appoint.isPending}>
            {say(words.give)}
          </Button>
          <Button look="secondary" onClick={close}>
            {say(unitWords.cancel)}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
