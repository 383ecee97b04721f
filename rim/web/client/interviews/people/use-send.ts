import { useMutation, useQueryClient } from '@tanstack/react-query'
import { request, useWriteKey } from '../../api/index.ts'

/** Something that a page sends, and what it then asks for anew. */
interface Sending<Answer> {
  readonly method: 'POST' | 'PUT' | 'DELETE'
  readonly address: string
  /** Names of what is asked for anew. */
  readonly refresh: readonly (readonly string[])[]
  readonly done?: (answer: Answer) => void
}

/** Sends something to the server; sent again after a failure it is the same write. */
export function useSend<Body = undefined, Answer = unknown>({
  method,
  address,
  refresh,
  done,
}: Sending<Answer>) {
  const queries = useQueryClient()
  const key = useWriteKey()
  return useMutation({
    mutationFn: (body: Body) => request<Answer>(method, address, body, key.of(body ?? null)),
    onSuccess: async (answer) => {
      key.done()
      await Promise.all(refresh.map((queryKey) => queries.invalidateQueries({ queryKey })))
      done?.(answer)
    },
  })
}
