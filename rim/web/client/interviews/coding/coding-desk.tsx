import { useMemo, useRef, useState } from 'react'
import type { LocalText } from '#core/foundation'
import { type Coding, codingsOf, type Project } from '#core/interviews'
import { PageTitle } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { useAnalysis, useProject } from '../analysis/index.ts'
import {
  type InterviewAnswer,
  type MemberAnswer,
  type OwnStudyAnswer,
  type TextAnswer,
  useMembers,
} from '../queries.ts'
import { codingActs } from './acts.ts'
import { lastUsed } from './code-search.ts'
import { useOpening } from './opening.ts'
import { AboutInterview } from './panel/about-interview.tsx'
import { Adrift } from './panel/adrift.tsx'
import { BlindNotice } from './panel/blind-notice.tsx'
import { ChosenCoding } from './panel/chosen-coding.tsx'
import { CodesPanel } from './panel/codes-panel.tsx'
import { CodingDialogs } from './panel/coding-dialogs.tsx'
import { CodingTools } from './panel/coding-tools.tsx'
import { SideTabs } from './panel/side-tabs.tsx'
import { personOf } from './people.ts'
import { type CodedText, codedText } from './text/blocks.ts'
import { createDesk, recentCount } from './text/desk.ts'
import { type Drawn, drawn } from './text/drawn.ts'
import { PaintTiles } from './text/paints.tsx'
import { TextView } from './text/text-view.tsx'
import './wide-page.css'
import './coding-desk.css'

const words = {
  codes: { nb: 'Koder', nn: 'Kodar', en: 'Codes' },
  interview: { nb: 'Intervjuet', nn: 'Intervjuet', en: 'The interview' },
  unknown: { nb: 'en kollega', nn: 'ein kollega', en: 'a colleague' },
} satisfies Record<string, LocalText>

/** A text on the desk of one who codes it. */
export function CodingDesk({
  study,
  interview,
  text: version,
}: {
  study: OwnStudyAnswer
  interview: InterviewAnswer
  text: TextAnswer
}) {
  const say = useSay()
  const store = useAnalysis()
  const members = useMembers(study.id).data
  const text = useMemo(
    () => codedText(interview.id, version.id, version.text, version.turns),
    [interview.id, version],
  )
  const [desk] = useState(() =>
    createDesk(lastUsed(store.state().project, interview.id, study.staff, recentCount)),
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words change with the page's language alone, which loads it anew
  const acts = useMemo(
    () => codingActs({ store, desk, text, person: study.staff, say }),
    [store, desk, text, study.staff],
  )
  const project = useProject()
  const picture = usePicture(project, text, members)
  const nameOf = (staff: string): string =>
    members?.find((one) => one.staff === staff)?.name ?? say(words.unknown)
  const said = ({ start, end }: Pick<Coding, 'start' | 'end'>): string => text.points.slice(start, end)
  const mayChange = ({ coder }: Coding): boolean => coder === study.staff || study.part === 'leader'
  const pick = useRef((code: string): void => {
    if (desk.state().marked) acts.code(code)
    else acts.goWithin(code)
  })
  useOpening(acts, desk, text)
  return (
    <>
      <PageTitle>{`${interview.code}: ${personOf(interview, say)}`}</PageTitle>
      <PaintTiles />
      <BlindNotice study={study.id} interview={interview.id} person={study.staff} />
      <Adrift interview={interview.id} desk={desk} acts={acts} version={text.version} mayChange={mayChange} />
      <CodingTools desk={desk} acts={acts} text={text} />
      <div className="lp-desk lp-wide-page">
        <TextView text={text} picture={picture} desk={desk} acts={acts} mayChange={mayChange} />
        <SideTabs
          tabs={[
            {
              name: say(words.codes),
              content: (
                <>
                  <ChosenCoding desk={desk} acts={acts} said={said} nameOf={nameOf} mayChange={mayChange} />
                  <CodesPanel interview={interview.id} desk={desk} pick={pick.current} />
                </>
              ),
            },
            {
              name: say(words.interview),
              content: <AboutInterview study={study} interview={interview} nameOf={nameOf} />,
            },
          ]}
        />
      </div>
      <CodingDialogs
        study={study}
        interview={interview}
        desk={desk}
        acts={acts}
        text={text}
        nameOf={nameOf}
        mayChange={mayChange}
      />
    </>
  )
}

/** What is drawn of the codings of this version, line by line. */
function usePicture(project: Project, text: CodedText, members: readonly MemberAnswer[] | undefined): Drawn {
  const before = useRef<Drawn | null>(null)
  const codings = codingsOf(project, text.interview)
  const codes = project.code
  return useMemo(() => {
    const initialsOf = (staff: string): string => members?.find((one) => one.staff === staff)?.initials ?? ''
    const own = [...codings.values()].filter(({ version }) => version === text.version)
    before.current = drawn(text.blocks, own, codes, initialsOf, before.current)
    return before.current
  }, [text, codings, codes, members])
}
