import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { LocalText } from '#core/foundation'
import { request, useWriteKey } from '../../api/index.ts'
import { Button, ChoiceGroup, Failure, goToFirstFault, SelectField, TextField } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { counties } from '../status/counties.ts'
import { type GivenRole, givenRoles, isTerritorial, municipalitiesIn, roleName } from './appointing.ts'

const words = {
  role: { nb: 'Rolle', nn: 'Rolle', en: 'Role' },
  name: { nb: 'Navn', nn: 'Namn', en: 'Name' },
  nameHelp: {
    nb: 'Navnet på den som skal ha rollen. Det vises i listen under.',
    nn: 'Namnet på den som skal ha rolla. Det blir vist i lista under.',
    en: 'The name of whoever is to have the role. It is shown in the list below.',
  },
  counties: { nb: 'Fylker', nn: 'Fylke', en: 'Counties' },
  countiesHelp: {
    nb: 'Den som har rollen, ser bare kontrollerte tabeller og status for områdene som er valgt.',
    nn: 'Den som har rolla, ser berre kontrollerte tabellar og status for områda som er valde.',
    en: 'Whoever has the role sees safe tables and status of the chosen areas only.',
  },
  municipalities: {
    nb: 'Enkeltkommuner',
    nn: 'Enkeltkommunar',
    en: 'Single municipalities',
  },
  municipalitiesHelp: {
    nb: 'Kommunenumre med komma mellom, hvis rollen ikke gjelder hele fylket.',
    nn: 'Kommunenummer med komma mellom, om rolla ikkje gjeld heile fylket.',
    en: 'Municipality numbers with commas between, if the role is not of a whole county.',
  },
  validTo: { nb: 'Siste dag', nn: 'Siste dag', en: 'Last day' },
  validToHelp: {
    nb: 'Kan stå tomt. Da gjelder rollen til den blir trukket tilbake.',
    nn: 'Kan stå tomt. Då gjeld rolla til ho blir trekt tilbake.',
    en: 'May be left empty. Then the role holds until it is withdrawn.',
  },
  give: { nb: 'Gi rollen', nn: 'Gi rolla', en: 'Give the role' },
  noName: { nb: 'Skriv et navn.', nn: 'Skriv eit namn.', en: 'Write a name.' },
  noTerritory: {
    nb: 'Velg minst ett fylke, eller skriv minst ett kommunenummer.',
    nn: 'Vel minst eitt fylke, eller skriv minst eitt kommunenummer.',
    en: 'Choose at least one county, or write at least one municipality number.',
  },
  noNumbers: {
    nb: 'Skriv bare kommunenumre med fire sifre.',
    nn: 'Skriv berre kommunenummer med fire siffer.',
    en: 'Write municipality numbers of four digits only.',
  },
} satisfies Record<string, LocalText>

/** Somebody who has been given a role, and the code that it is taken up with. */
export interface Appointed {
  readonly name: string
  readonly code: string
}

/** Gives somebody a role of the nation's own. */
export function AppointForm({ given }: { given: (appointed: Appointed) => void }) {
  const say = useSay()
  const queries = useQueryClient()
  const key = useWriteKey()
  const [role, setRole] = useState<GivenRole>('regional-adviser')
  const [name, setName] = useState('')
  const [chosen, choose] = useState<readonly string[]>([])
  const [numbers, setNumbers] = useState('')
  const [validTo, setValidTo] = useState('')
  const [tried, setTried] = useState(false)
  const territorial = isTerritorial(role)
  const municipalities = municipalitiesIn(numbers)
  const territories = [...chosen, ...(municipalities ?? [])]
  const appoint = useMutation({
    mutationFn: () => {
      const body = {
        role,
        name: name.trim(),
        validTo: validTo === '' ? null : validTo,
        ...(territorial && { territories }),
      }
      return request<{ readonly code: string }>('POST', '/api/appointments', body, key.of(body))
    },
    onSuccess: ({ code }) => {
      key.done()
      void queries.invalidateQueries({ queryKey: ['national-appointments'] })
      given({ name: name.trim(), code })
      setName('')
      setTried(false)
    },
  })
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('select')?.focus(), [])
  const nameMissing = name.trim() === ''
  const numbersWrong = territorial && municipalities === null
  const nowhere = territorial && territories.length === 0
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (nameMissing || numbersWrong || nowhere) goToFirstFault(event.currentTarget)
    else appoint.mutate()
  }
  return (
    <form ref={form} className="lp-stack" noValidate onSubmit={submit}>
      <SelectField
        label={say(words.role)}
        value={role}
        change={(value) => setRole(value as GivenRole)}
        options={givenRoles.map((value) => ({ value, text: say(roleName(value)) }))}
      />
      <TextField
        label={say(words.name)}
        help={say(words.nameHelp)}
        value={name}
        change={setName}
        error={tried && nameMissing ? say(words.noName) : undefined}
      />
      {territorial && (
        <>
          <div className="lp-counties">
            <ChoiceGroup
              kind="checkbox"
              legend={say(words.counties)}
              help={say(words.countiesHelp)}
              options={counties.map(({ number, name: text }) => ({ value: number, text }))}
              chosen={chosen}
              change={choose}
              error={tried && nowhere && !numbersWrong ? say(words.noTerritory) : undefined}
            />
          </div>
          <TextField
            label={say(words.municipalities)}
            help={say(words.municipalitiesHelp)}
            value={numbers}
            change={setNumbers}
            error={tried && numbersWrong ? say(words.noNumbers) : undefined}
          />
        </>
      )}
      <TextField
        kind="date"
        label={say(words.validTo)}
        help={say(words.validToHelp)}
        value={validTo}
        change={setValidTo}
      />
      {appoint.isError && <Failure cause={appoint.error} />}
      <Button type="submit" disabled={appoint.isPending}>
        {say(words.give)}
      </Button>
    </form>
  )
}
