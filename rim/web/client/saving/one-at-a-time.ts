/**
 * Work that is asked for more often than it can be done: never two at once, and where it was asked for meanwhile, once
 * more after that.
 *
 * @param work must not reject
 * @returns asks for it
 */
export function oneAtATime(work: () => Promise<void>): () => void {
  let isBusy = false
  let isAsked = false
  const go = async (): Promise<void> => {
    isBusy = true
    while (isAsked) {
      isAsked = false
      await work()
    }
    isBusy = false
  }
  return () => {
    isAsked = true
    if (!isBusy) void go()
  }
}
