import type { ReactNode } from 'react'
import type { ProgressAnswer, RoundAnswer } from '../../api/index.ts'
import { Button } from '../../ui/index.ts'
import { dayInWords } from '../../words/dates.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import { togetherWords as words } from './together-words.ts'

/** What the person should know before the answers: what is stored, why, by what right, who sees it, how long, and that no is an answer. */
export function BeforeWeBegin({
  round,
  progress,
  reference,
  optOut,
}: {
  round: RoundAnswer | undefined
  progress: ProgressAnswer | undefined
  reference: string | null
  optOut: () => void
}) {
  const say = useSay()
  const language = useLanguage()
  const { legalBasis = undefined, unit } = progress ?? {}
  return (
    <section className="lp-together-before" aria-labelledby="before">
      <h2 id="before" className="ds-heading" data-size="sm">
        {say(words.before)}
      </h2>
      <div className="lp-together-facts">
        <Fact title={say(words.what)}>
          {say(words.whatIs)}
          {reference !== null && <span className="lp-no-print"> {say(words.reference, { reference })}</span>}
        </Fact>
        <Fact title={say(words.why)}>
          {say(words.whyIs)} {progress?.attention && say(words.whyAttention)}
        </Fact>
        {legalBasis !== undefined && (
          <Fact title={say(words.law)}>
            {legalBasis === null
              ? say(words.noLaw)
              : say(words.lawIs, { law: legalBasis.law, paragraph: legalBasis.paragraph })}
          </Fact>
        )}
        {unit && <Fact title={say(words.who)}>{say(words.whoIs, { unit: unit.name })}</Fact>}
        {round && (
          <Fact title={say(words.kept)}>
            {say(words.keptIs, { day: dayInWords(round.retentionUntil, language) })}
          </Fact>
        )}
        <Fact title={say(words.no)}>{say(words.noIs)}</Fact>
      </div>
      <Button look="secondary" colour="neutral" className="lp-no-print" onClick={optOut}>
        {say(words.optOut)}
      </Button>
    </section>
  )
}

function Fact({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <h3 className="ds-heading" data-size="2xs">
        {title}
      </h3>
      <p>{children}</p>
    </div>
  )
}
