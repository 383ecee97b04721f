import { useMemo } from 'react'
import type { LocalText } from '#core/foundation'
import { type Evidence, evidenceChains, type InformantOf } from '#core/interviews'
import { Card } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { useProject } from '../analysis/index.ts'

const words = {
  title: { nb: 'Det funnene bygger på', nn: 'Det funna byggjer på', en: 'What the findings rest on' },
  lead: {
    nb: 'Fra problemstilling til tema, kategori og kode. En informant telles én gang, uansett hvor ofte hen er kodet.',
    nn: 'Frå problemstilling til tema, kategori og kode. Ein informant blir talt éin gong, same kor ofte vedkomande er koda.',
    en: 'From question to theme, category and code. An informant counts once, however often coded.',
  },
  evidence: {
    nb: '{informants} informanter, {codings} kodede steder, {quotes} sitater',
    nn: '{informants} informantar, {codings} koda stader, {quotes} sitat',
    en: '{informants} informants, {codings} coded places, {quotes} quotes',
  },
  code: {
    nb: '{informants} informanter, {codings} kodede steder',
    nn: '{informants} informantar, {codings} koda stader',
    en: '{informants} informants, {codings} coded places',
  },
  noQuestion: { nb: 'Uten problemstilling', nn: 'Utan problemstilling', en: 'Without a question' },
} satisfies Record<string, LocalText>

/** The chain of evidence, folded so that it can be followed from any question down to its codes. */
export function EvidenceCard({ informantOf }: { informantOf: InformantOf }) {
  const say = useSay()
  const project = useProject()
  const chains = useMemo(() => evidenceChains(project, informantOf), [project, informantOf])
  const told = ({ informants, codings, quotes }: Evidence, text: LocalText = words.evidence): string =>
    say(text, { informants: informants.length, codings, quotes })
  if (chains.length === 0) return null
  return (
    <Card title={say(words.title)}>
      <p className="ds-paragraph">{say(words.lead)}</p>
      {chains.map(({ question, evidence, themes }) => {
        const asked = question === null ? undefined : project.question.get(question)
        return (
          <details key={question ?? 'none'} className="ds-details lp-finding-folded" data-variant="default">
            <summary>
              {asked ? `${asked.number}. ${say(asked.text)}` : say(words.noQuestion)} ({told(evidence)})
            </summary>
            <ul className="lp-finding-chain">
              {themes.map((theme) => (
                <li key={theme.theme.id}>
                  <strong>{theme.theme.name}</strong>{' '}
                  <span className="lp-quote-by">{told(theme.evidence)}</span>
                  <ul>
                    {theme.categories.map(({ category, evidence: own, codes }) => (
                      <li key={category.id}>
                        {category.name} <span className="lp-quote-by">{told(own, words.code)}</span>
                        <ul>
                          {codes.map(({ code, evidence: under }) => (
                            <li key={code.id}>
                              {code.name} <span className="lp-quote-by">{told(under, words.code)}</span>
                            </li>
                          ))}
                        </ul>
                      </li>
                    ))}
                  </ul>
                </li>
              ))}
            </ul>
          </details>
        )
      })}
    </Card>
  )
}
