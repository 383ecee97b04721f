import type { LocalText } from '#core/foundation'
import { ButtonLink, Card } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { useProject } from '../analysis/index.ts'

const words = {
  title: { nb: 'Rapportens tekster', nn: 'Tekstane i rapporten', en: 'Texts of the report' },
  lead: {
    nb: 'Rapporten skrives av det studien inneholder. Du kan skrive om tekstene, ta dem ut og legge til egne.',
    nn: 'Rapporten blir skriven av det studien inneheld. Du kan skrive om tekstane, ta dei ut og leggje til eigne.',
    en: 'The report is written from what the study holds. You may rewrite the texts, leave them out and add your own.',
  },
  none: {
    nb: 'Ingen tekster er endret ennå.',
    nn: 'Ingen tekstar er endra enno.',
    en: 'No texts are changed yet.',
  },
  count: {
    nb: 'Endret til nå: {nb} i bokmålsrapporten, {nn} i nynorskrapporten.',
    nn: 'Endra til no: {nb} i bokmålsrapporten, {nn} i nynorskrapporten.',
    en: 'Changed so far: {nb} in the Bokmål report, {nn} in the Nynorsk report.',
  },
  write: { nb: 'Gå gjennom tekstene', nn: 'Gå gjennom tekstane', en: 'Go through the texts' },
} satisfies Record<string, LocalText>

/** The way to the report's texts, and how many of them writers have changed. */
export function TextsCard({ study }: { study: string }) {
  const say = useSay()
  const edits = [...useProject().edit.values()]
  const inForm = (form: 'nb' | 'nn'): number => edits.filter(({ language }) => language === form).length
  return (
    <Card title={say(words.title)}>
      <p className="ds-paragraph">{say(words.lead)}</p>
      <p>{edits.length === 0 ? say(words.none) : say(words.count, { nb: inForm('nb'), nn: inForm('nn') })}</p>
      <ButtonLink look="secondary" to={`/interviews/${study}/report/texts`}>
        {say(words.write)}
      </ButtonLink>
    </Card>
  )
}
