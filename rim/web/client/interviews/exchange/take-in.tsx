import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { request } from '../../api/index.ts'
import { Alert, Failure, FileField } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { useAnalysis } from '../analysis/index.ts'
import { useSend } from '../people/use-send.ts'
import { studyAddress } from '../queries.ts'
import { base64Of } from '../texts/send-recording.ts'
import { type Counting, type DraftAnswer, DraftCard } from './draft-card.tsx'
import { exchangeWords as words } from './words.ts'

type Countings = readonly { readonly source: string; readonly counting: Counting }[]
interface Given {
  readonly file: string
  readonly countings: Countings
}

/** Reads a file of another program, shows what it would bring, and takes it in. */
export function TakeIn({ study }: { study: string }) {
  const say = useSay()
  const analysis = useAnalysis()
  const [file, setFile] = useState('')
  const [countings, setCountings] = useState<Countings>([])
  const reading = useMutation({
    mutationFn: (given: Given) => request<DraftAnswer>('POST', `${studyAddress(study)}/import-drafts`, given),
  })
  const taking = useSend<Given & { changed: boolean }, { brought: number }>({
    method: 'POST',
    address: `${studyAddress(study)}/imports`,
    refresh: [],
    done: () => {
      reading.reset()
      void analysis.catchUp().catch(() => undefined)
    },
  })
  const begin = async (chosen: File): Promise<void> => {
    taking.reset()
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
      {taking.isError && <Failure cause={taking.error} />}
      {taking.isSuccess && (
        <Alert colour="success" live="polite">
          {say(words.taken, { count: taking.data.brought })}
        </Alert>
      )}
      {reading.data && (
        <DraftCard
          draft={reading.data}
          busy={taking.isPending}
          count={count}
          cancel={() => reading.reset()}
          take={(changed) => taking.mutate({ file, countings, changed })}
        />
      )}
    </>
  )
}
