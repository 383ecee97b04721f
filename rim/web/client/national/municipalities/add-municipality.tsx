import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { LocalText } from '#core/foundation'
import { forget, request } from '../../api/index.ts'
import { Awaited, Button, Dialog, Failure, SelectField } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import type { MunicipalityAnswer, MunicipalityToAddAnswer } from './answers.ts'

const words = {
  title: { nb: 'Legg til en kommune', nn: 'Legg til ein kommune', en: 'Add a municipality' },
  choose: { nb: 'Kommune', nn: 'Kommune', en: 'Municipality' },
  help: {
    nb: 'Kommuner som ikke er i Lyttepost ennå. Etterpå legger du inn en kontakt og inviterer koordinatoren.',
    nn: 'Kommunar som ikkje er i Lyttepost enno. Etterpå legg du inn ein kontakt og inviterer koordinatoren.',
    en: 'Municipalities that are not in Lyttepost yet. Afterwards you add a contact and invite the coordinator.',
  },
  none: { nb: 'Velg kommune', nn: 'Vel kommune', en: 'Choose municipality' },
  one: { nb: '{name} ({code}), {county}', nn: '{name} ({code}), {county}', en: '{name} ({code}), {county}' },
  add: { nb: 'Legg til', nn: 'Legg til', en: 'Add' },
  cancel: { nb: 'Avbryt', nn: 'Avbryt', en: 'Cancel' },
  lacking: { nb: 'Velg en kommune.', nn: 'Vel ein kommune.', en: 'Choose a municipality.' },
} satisfies Record<string, LocalText>

/** One of the country's municipalities is taken into the house. */
export function AddMunicipality({
  close,
  added,
}: {
  close: () => void
  added: (municipality: MunicipalityAnswer) => void
}) {
  const say = useSay()
  const queries = useQueryClient()
  const [chosen, setChosen] = useState('')
  const [tried, setTried] = useState(false)
  const toAdd = useQuery({
    queryKey: ['municipalities-to-add'],
    queryFn: () => request<readonly MunicipalityToAddAnswer[]>('GET', '/api/municipalities-to-add'),
  })
  const add = useMutation({
    mutationFn: ({ code, name }: MunicipalityToAddAnswer) =>
      request<MunicipalityAnswer>('POST', '/api/municipalities', { code, name }),
    onSuccess: async (made) => {
      await forget(queries, ['municipalities'], ['municipalities-to-add'], ['invitations'])
      close()
      added(made)
    },
  })
  const send = () => {
    setTried(true)
    const found = toAdd.data?.find(({ code }) => code === chosen)
    if (found && !add.isPending) add.mutate(found)
  }
  return (
    <Dialog title={say(words.title)} close={close}>
      {(toAdd.isError || toAdd.isPending) && <Awaited query={toAdd} />}
      {toAdd.data && (
        <SelectField
          label={say(words.choose)}
          help={say(words.help)}
          value={chosen}
          change={setChosen}
          error={tried && chosen === '' ? say(words.lacking) : undefined}
          options={[
            { value: '', text: say(words.none) },
            ...toAdd.data
              .toSorted((one, other) => one.name.localeCompare(other.name, 'nb'))
              .map((one) => ({ value: one.code, text: say(words.one, { ...one }) })),
          ]}
        />
      )}
      {add.isError && <Failure cause={add.error} />}
      <div className="lp-dialog-foot">
        <Button onClick={send} disabled={add.isPending}>
          {say(words.add)}
        </Button>
        <Button look="secondary" onClick={close}>
          {say(words.cancel)}
        </Button>
      </div>
    </Dialog>
  )
}
