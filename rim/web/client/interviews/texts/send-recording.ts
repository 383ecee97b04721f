import { ApiProblem, base64Of, NoAnswer, request } from '../../api/index.ts'
import { studyAddress } from '../queries.ts'
import { interviewAddress } from './queries.ts'

interface Begun {
  readonly id: string
  readonly parts: number
  /** How large each part is, in bytes. */
  readonly part: number
  readonly there: readonly number[]
}

/** So often is a part tried that does not arrive. */
const tries = 5
const wait = (seconds: number): Promise<void> => new Promise((done) => setTimeout(done, seconds * 1000))

/** Sends a recording part by part. What is there from an earlier try is not sent again. Throws as `request` does. */
export async function sendRecording(
  study: string,
  interview: string,
  file: File,
  told: (sent: number, of: number) => void,
): Promise<void> {
  const head = await base64Of(file.slice(0, 256))
  const begun = await request<Begun>('POST', `${interviewAddress(study, interview)}/recordings`, {
    bytes: file.size,
    head,
  })
  const address = `${studyAddress(study)}/recordings/${begun.id}`
  const there = new Set(begun.there)
  for (let number = 0; number < begun.parts; number++) {
    told(number, begun.parts)
    if (there.has(number)) continue
    const content = await base64Of(file.slice(number * begun.part, (number + 1) * begun.part))
    await patiently(() => request('PUT', `${address}/parts/${number}`, { content }))
  }
  await patiently(() => request('POST', `${address}/finishing`))
  told(begun.parts, begun.parts)
}

async function patiently(send: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await send()
      return
    } catch (cause) {
      const mayHelp = cause instanceof NoAnswer || (cause instanceof ApiProblem && cause.retryAfter !== null)
      if (!mayHelp || attempt === tries) throw cause
      await wait(cause instanceof ApiProblem ? (cause.retryAfter ?? 1) : 2 ** attempt)
    }
  }
}
