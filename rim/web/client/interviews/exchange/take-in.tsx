import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { base64Of, request } from '../../api/index.ts'
import { Alert, Failure, FileField } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { useAnalysis } from '../analysis/index.ts'
import { useSend } from '../people/use-send.ts'
import { studyAddress } from '../queries.ts'
import type { ChosenTexts, Counting, DraftAnswer, WaitingText } from './draft.ts'
import { DraftCard } from './draft-card.tsx'
import { WaitingTexts } from './waiting-texts.tsx'
import { exchangeWords as words } from './words.ts'

type Countings = readonly { readonly source: string; readonly counting: Counting }[]
interface Given {
  readonly file: string
  readonly countings: Countings
}

interface Taking extends Given {
  readonly changed: boolean
  readonly texts: ChosenTexts
}

/** Reads a file of another program, shows what it would bring, and takes it in. */
export function TakeIn({ study }: { study: string }) {
  const say = useSay()
  const analysis = useAnalysis()
  const [file, setFile] = useState('')
  const [countings, setCountings] = useState<Countings>([])
  // stays while the file is counted anew, with what was chosen in it
  const [draft, setDraft] = useState<DraftAnswer | null>(null)
  const reading = useMutation({
    mutationFn: (given: Given) => request<DraftAnswer>('POST', `${studyAddress(study)}/import-drafts`, given),
    onSuccess: setDraft,
  })
  const taking = useSend<Taking, { brought: number; texts: readonly WaitingText[] }>({
    method: 'POST',
    address: `${studyAddress(study)}/imports`,
    refresh: [
      ['study-text-steps', study],
      ['study-interviews', study],
    ],
    done: () => {
      setDraft(null)
      void analysis.catchUp().catch(() => undefined)
    },
  })
  const begin = async (chosen: File): Promise<void> => {
    taking.reset()
    setDraft(null)
    const content = await base64Of(chosen)
    setFile(content)
    setCountings([])
    reading.mutate({ file: content, countings: [] })
  }
  const count = (source: string, counting: Counting): void => {
    const wanted = [...countings.filter((one) => one.source !== source), { source, counting }]
    setCountings(wanted)
    reading.mutate({ file, countings: wanted })
  }
  return (
    <>
      <FileField
        label={say(words.file)}
        choose={say(words.choose)}
        help={say(words.fileHelp)}
        accept=".qdpx,.qde,.qdc,.csv"
        chosen={(chosen) => void begin(chosen)}
      />
      {reading.isPending && <p role="status">{say(words.reading)}</p>}
      {reading.isError && <Failure cause={reading.error} />}
      {taking.isSuccess && (
        <Alert colour="success" live="polite">
          {taking.data.brought > 0 && (
            <p className="ds-paragraph">{say(words.taken, { count: taking.data.brought })}</p>
          )}
          {taking.data.texts.length > 0 && (
            <>
              <p className="ds-paragraph">{say(words.stored, { count: taking.data.texts.length })}</p>
              <WaitingTexts texts={taking.data.texts} />
              <p className="ds-paragraph">{say(words.again)}</p>
            </>
          )}
        </Alert>
      )}
      {draft && (
        <DraftCard
          draft={draft}
          busy={taking.isPending || reading.isPending}
          refused={taking.error}
          count={count}
          cancel={() => setDraft(null)}
          take={(changed, texts) => taking.mutate({ file, countings, changed, texts })}
        />
      )}
    </>
  )
}
