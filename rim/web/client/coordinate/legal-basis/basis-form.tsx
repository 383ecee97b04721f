import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { LocalText } from '#core/foundation'
import { request, useWriteKey } from '../../api/index.ts'
import { Button, ChoiceGroup, Failure, goToFirstFault, TextField } from '../../ui/index.ts'
import { languageOfText, useLanguage, useSay } from '../../words/index.ts'
import type { DeskAnswer } from '../round/answers.ts'
import { forgetDesks, ownRound } from '../round/queries.ts'

const words = {
  more: { nb: 'Før inn et nytt grunnlag', nn: 'Før inn eit nytt grunnlag', en: 'Record a new basis' },
  recommended: {
    nb: 'Lov og paragraf er fylt ut etter den nasjonale anbefalingen. Vurder selv om den passer for dere.',
    nn: 'Lov og paragraf er fylte ut etter den nasjonale tilrådinga. Vurder sjølv om ho passar for dykk.',
    en: 'Law and paragraph are filled in as the nation recommends. Judge for yourselves whether it fits you.',
  },
  law: { nb: 'Lov', nn: 'Lov', en: 'Law' },
  lawHelp: {
    nb: 'For eksempel helsepersonelloven',
    nn: 'Til dømes helsepersonellova',
    en: 'For example helsepersonelloven',
  },
  paragraph: { nb: 'Paragraf', nn: 'Paragraf', en: 'Paragraph' },
  paragraphHelp: { nb: 'For eksempel § 29', nn: 'Til dømes § 29', en: 'For example § 29' },
  decision: { nb: 'Vedtak eller avtale', nn: 'Vedtak eller avtale', en: 'Decision or agreement' },
  decisionHelp: {
    nb: 'Saksnummer eller dato, så andre kan finne det igjen',
    nn: 'Saksnummer eller dato, så andre kan finne det att',
    en: 'Case number or date, so that others can find it',
  },
  from: { nb: 'Gjelder fra og med', nn: 'Gjeld frå og med', en: 'Holds from' },
  to: { nb: 'Gjelder til og med', nn: 'Gjeld til og med', en: 'Holds to' },
  linking: { nb: 'Kobling mellom runder', nn: 'Kopling mellom rundar', en: 'Linking between rounds' },
  linkingHelp: {
    nb: 'Kryss av bare hvis grunnlaget tillater at den samme personen kjennes igjen fra runde til runde. Da kan enheten se sine egne svar fra forrige runde, og utviklingen for de samme personene kan telles. Uten kryss starter alle på nytt.',
    nn: 'Kryss av berre dersom grunnlaget tillèt at den same personen blir kjend att frå runde til runde. Då kan eininga sjå sine eigne svar frå førre runde, og utviklinga for dei same personane kan teljast. Utan kryss startar alle på nytt.',
    en: 'Tick only if the basis allows the same person to be recognised from round to round. The unit can then see its own answers from the last round, and development of the same persons can be counted. Without it everybody starts anew.',
  },
  allows: {
    nb: 'Grunnlaget tillater kobling',
    nn: 'Grunnlaget tillèt kopling',
    en: 'The basis allows linking',
  },
  attention: {
    nb: 'Hvem som kan trenge oppmerksomhet',
    nn: 'Kven som kan trenge merksemd',
    en: 'Who may need attention',
  },
  attentionHelp: {
    nb: 'Kryss av bare hvis grunnlaget også dekker at enheten går gjennom sine egne registreringer for å se hvem den bør følge opp først. Enheten får da en oversikt etter åpne regler, for eksempel fare for selvmord. Mottakerne får vite det i informasjonsbrevet. Det gjelder bare dem som blir registrert etter dette grunnlaget.',
    nn: 'Kryss av berre dersom grunnlaget også dekkjer at eininga går gjennom sine eigne registreringar for å sjå kven ho bør følgje opp først. Eininga får då ei oversikt etter opne reglar, til dømes fare for sjølvmord. Mottakarane får vite det i informasjonsbrevet. Det gjeld berre dei som blir registrerte etter dette grunnlaget.',
    en: 'Tick only if the basis also covers that the unit goes through its own registrations to see whom to follow up first. The unit then gets a list by open rules, such as risk of suicide. The recipients are told in the letter. It holds only for those who are registered under this basis.',
  },
  allowsAttention: {
    nb: 'Grunnlaget dekker en slik oversikt',
    nn: 'Grunnlaget dekkjer ei slik oversikt',
    en: 'The basis covers such a list',
  },
  missing: { nb: 'Fyll ut dette feltet.', nn: 'Fyll ut dette feltet.', en: 'Fill in this field.' },
  reversed: {
    nb: 'Siste dag er før den første.',
    nn: 'Siste dag er før den første.',
    en: 'The last day is before the first.',
  },
  outside: {
    nb: 'Grunnlaget må gjelde mens runden er åpen.',
    nn: 'Grunnlaget må gjelde medan runden er open.',
    en: 'The basis must hold while the round is open.',
  },
  cancel: { nb: 'Avbryt', nn: 'Avbryt', en: 'Cancel' },
  save: { nb: 'Før inn grunnlaget', nn: 'Før inn grunnlaget', en: 'Record the basis' },
} satisfies Record<string, LocalText>

interface Typed {
  readonly law: string
  readonly paragraph: string
  readonly decisionReference: string
  readonly validFrom: string
  readonly validTo: string
  readonly allowsLinking: boolean
  readonly allowsAttention: boolean
}

/** Where a legal basis of a type of unit is recorded; law and paragraph as the nation recommends, to be judged. */
export function BasisForm({
  type,
  desk,
  open,
  saved,
}: {
  type: string
  desk: DeskAnswer
  open: boolean
  saved: () => void
}) {
  const say = useSay()
  const language = useLanguage()
  const queries = useQueryClient()
  const { round } = desk
  const recommended = desk.recommended.find(({ unitType }) => unitType === type)
  const [shown, setShown] = useState(open)
  const [tried, setTried] = useState(false)
  const [typed, setTyped] = useState<Typed>({
    law: recommended?.law ?? '',
    paragraph: recommended?.paragraph ?? '',
    decisionReference: '',
    validFrom: round.opensOn,
    validTo: round.closesOn,
    allowsLinking: false,
    allowsAttention: false,
  })
  const key = useWriteKey()
  const save = useMutation({
    mutationFn: (body: Typed & { unitType: string }) =>
      request('POST', `${ownRound(round.id)}/legal-bases`, body, key.of(body)),
    onSuccess: async () => {
      key.done()
      saved()
      setShown(false)
      await queries.invalidateQueries({ queryKey: ['legal-bases', round.id] })
      await forgetDesks(queries)
    },
  })
  if (!shown) {
    return (
      <Button look="secondary" size="sm" onClick={() => setShown(true)}>
        {say(words.more)}
      </Button>
    )
  }
  const faults = faultsOf(typed, round)
  const shownFault = (field: keyof typeof faults) => {
    const fault = tried ? faults[field] : undefined
    return fault && say(words[fault])
  }
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    goToFirstFault(event.currentTarget)
    if (Object.keys(faults).length === 0 && !save.isPending) save.mutate({ ...typed, unitType: type })
  }
  const set = (field: keyof Typed) => (value: string) => setTyped({ ...typed, [field]: value })
  return (
    <form className="lp-stack" onSubmit={send} noValidate>
      {recommended && <p className="lp-lead">{say(words.recommended)}</p>}
      {recommended && say(recommended.explanation) !== '' && (
        <p className="lp-lead" lang={languageOfText(recommended.explanation, language)}>
          {say(recommended.explanation)}
        </p>
      )}
      <TextField
        label={say(words.law)}
        help={say(words.lawHelp)}
        value={typed.law}
        change={set('law')}
        error={shownFault('law')}
      />
      <TextField
        label={say(words.paragraph)}
        help={say(words.paragraphHelp)}
        value={typed.paragraph}
        change={set('paragraph')}
        error={shownFault('paragraph')}
      />
      <TextField
        label={say(words.decision)}
        help={say(words.decisionHelp)}
        value={typed.decisionReference}
        change={set('decisionReference')}
        error={shownFault('decisionReference')}
      />
      <TextField
        kind="date"
        label={say(words.from)}
        value={typed.validFrom}
        change={set('validFrom')}
        error={shownFault('validFrom')}
      />
      <TextField
        kind="date"
        label={say(words.to)}
        value={typed.validTo}
        change={set('validTo')}
        error={shownFault('validTo')}
      />
      <ChoiceGroup
        kind="checkbox"
        legend={say(words.linking)}
        help={say(words.linkingHelp)}
        options={[{ value: 'allowed', text: say(words.allows) }]}
        chosen={typed.allowsLinking ? ['allowed'] : []}
        change={(chosen) => setTyped({ ...typed, allowsLinking: chosen.length > 0 })}
      />
      <ChoiceGroup
        kind="checkbox"
        legend={say(words.attention)}
        help={say(words.attentionHelp)}
        options={[{ value: 'allowed', text: say(words.allowsAttention) }]}
        chosen={typed.allowsAttention ? ['allowed'] : []}
        change={(chosen) => setTyped({ ...typed, allowsAttention: chosen.length > 0 })}
      />
      {save.isError && <Failure cause={save.error} />}
      <div className="lp-row">
        <Button type="submit" disabled={save.isPending}>
          {say(words.save)}
        </Button>
        {!open && (
          <Button look="secondary" onClick={() => setShown(false)}>
            {say(words.cancel)}
          </Button>
        )}
      </div>
    </form>
  )
}

/** What is wrong with what is typed, by field. */
function faultsOf(
  typed: Typed,
  round: { readonly opensOn: string; readonly closesOn: string },
): Partial<
  Record<Exclude<keyof Typed, 'allowsLinking' | 'allowsAttention'>, 'missing' | 'reversed' | 'outside'>
> {
  const empty = (['law', 'paragraph', 'decisionReference', 'validFrom', 'validTo'] as const).filter(
    (field) => typed[field].trim() === '',
  )
  const faults = Object.fromEntries(empty.map((field) => [field, 'missing' as const]))
  const { validFrom, validTo } = typed
  if (validFrom === '' || validTo === '') return faults
  if (validTo < validFrom) return { ...faults, validTo: 'reversed' }
  if (validTo < round.opensOn || validFrom > round.closesOn) return { ...faults, validTo: 'outside' }
  return faults
}
