import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { LocalText } from '#core/foundation'
import { ApiProblem, request, useWriteKey } from '../../api/index.ts'
import { Button, Dialog, Failure, goToFirstFault, SelectField, TextField } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { forgetDesks, ownMunicipality } from '../round/queries.ts'
import { unitTypeName, unitTypeNames } from '../unit-types.ts'
import type { UnitAnswer } from './answers.ts'
import { unitsQuery } from './queries.ts'
import { unitWords } from './unit-words.ts'

const words = {
  fresh: { nb: 'Ny enhet', nn: 'Ny eining', en: 'New unit' },
  change: { nb: 'Endre enheten', nn: 'Endre eininga', en: 'Change the unit' },
  nameHelp: {
    nb: 'Slik enheten kalles i kommunen. Navnet står i brevet til mottakerne.',
    nn: 'Slik eininga blir kalla i kommunen. Namnet står i brevet til mottakarane.',
    en: 'What the unit is called in the municipality. The name stands in the letter to the recipients.',
  },
  typeHelp: {
    nb: 'Typen bestemmer hvilket behandlingsgrunnlag enheten trenger. Den kan ikke endres senere.',
    nn: 'Typen avgjer kva behandlingsgrunnlag eininga treng. Han kan ikkje endrast seinare.',
    en: 'The type decides which legal basis the unit needs. It cannot be changed later.',
  },
  contactHelp: {
    nb: 'Adresse og telefon. Dette står i brevet, så mottakerne vet hvor de kan spørre.',
    nn: 'Adresse og telefon. Dette står i brevet, så mottakarane veit kvar dei kan spørje.',
    en: 'Address and telephone. This stands in the letter, so that recipients know whom to ask.',
  },
  close: { nb: 'Legg ned enheten', nn: 'Legg ned eininga', en: 'Close the unit' },
  closeHelp: {
    nb: 'En nedlagt enhet står ikke lenger i oversiktene. Det som er registrert, blir værende. Du kan åpne den igjen.',
    nn: 'Ei nedlagd eining står ikkje lenger i oversiktene. Det som er registrert, blir verande. Du kan opne ho igjen.',
    en: 'A closed unit is left out of the overviews. What is registered stays. You can open it again.',
  },
  taken: {
    nb: 'Kommunen har alt en enhet med dette navnet. Velg et annet.',
    nn: 'Kommunen har alt ei eining med dette namnet. Vel eit anna.',
    en: 'The municipality has a unit of this name already. Choose another.',
  },
  reopen: { nb: 'Åpne enheten igjen', nn: 'Opne eininga igjen', en: 'Open the unit again' },
} satisfies Record<string, LocalText>

/** Number of the problem that there is one already (rim/storage). */
const exists = 4051

/** A unit is made, or renamed, given an address, closed and opened again. */
export function UnitForm({ unit, close }: { unit: UnitAnswer | null; close: () => void }) {
  const say = useSay()
  const queries = useQueryClient()
  const [typed, setTyped] = useState({
    name: unit?.name ?? '',
    unitType: unit?.unitType ?? 'health',
    contact: unit?.contact ?? '',
  })
  const [tried, setTried] = useState(false)
  const key = useWriteKey()
  const save = useMutation({
    mutationFn: (body: Readonly<Record<string, unknown>>) => {
      const units = `${ownMunicipality()}/units`
      return unit
        ? request('PATCH', `${units}/${unit.id}`, body, key.of(body))
        : request('POST', units, body, key.of(body))
    },
    onSuccess: async () => {
      key.done()
      await queries.invalidateQueries(unitsQuery())
      await forgetDesks(queries)
      close()
    },
  })
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    goToFirstFault(event.currentTarget)
    const { name, unitType, contact } = typed
    if (name.trim() === '' || save.isPending) return
    save.mutate(unit ? { name, contact } : { name, unitType, contact })
  }
  const set = (field: keyof typeof typed) => (value: string) => {
    save.reset()
    setTyped({ ...typed, [field]: value })
  }
  const isTaken = save.error instanceof ApiProblem && save.error.number === exists
  const isMissing = tried && typed.name.trim() === ''
  const nameFault = isMissing ? unitWords.missing : isTaken ? words.taken : undefined
  return (
    <Dialog title={say(unit ? words.change : words.fresh)} close={close}>
      <form className="lp-stack" onSubmit={send} noValidate>
        <TextField
          label={say(unitWords.name)}
          help={say(words.nameHelp)}
          value={typed.name}
          change={set('name')}
          required
          error={nameFault && say(nameFault)}
        />
        {!unit && (
          <SelectField
            label={say(unitWords.type)}
            help={say(words.typeHelp)}
            value={typed.unitType}
            change={set('unitType')}
            options={Object.keys(unitTypeNames).map((value) => ({ value, text: say(unitTypeName(value)) }))}
          />
        )}
        <TextField
          label={say(unitWords.contact)}
          help={say(words.contactHelp)}
          value={typed.contact}
          change={set('contact')}
          rows={3}
        />
        {save.isError && !isTaken && <Failure cause={save.error} />}
        <div className="lp-row">
          <Button type="submit" disabled={save.isPending}>
            {say(unitWords.save)}
          </Button>
          <Button look="secondary" onClick={close}>
            {say(unitWords.cancel)}
          </Button>
        </div>
        {unit && (
          <div className="lp-unit-close">
            <p className="lp-subtle">{say(words.closeHelp)}</p>
            <Button
              look="tertiary"
              colour="danger"
              disabled={save.isPending}
              onClick={() => save.mutate({ closed: unit.closedAt === null })}
            >
              {say(unit.closedAt === null ? words.close : words.reopen)}
            </Button>
          </div>
        )}
      </form>
    </Dialog>
  )
}
