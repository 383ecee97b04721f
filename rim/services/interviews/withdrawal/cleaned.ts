import { type LogEvent, withoutInterview } from '#core/interviews'

/**
 * A log without some interviews: what `withoutInterview` leaves, without the reasons of events of which nothing is left.
 *
 * @param renamed new names by the code's id, of codes that are in the analysis now.
 */
export const cleanedLog = (
  events: readonly LogEvent[],
  interviews: readonly string[],
  renamed: ReadonlyMap<string, string>,
): readonly LogEvent[] =>
  interviews
    .reduce((left, interview) => withoutInterview(left, interview, renamed), events)
    .map((event, index) =>
      event.operations.length === 0 && events[index]!.operations.length > 0
        ? { ...event, reason: '' }
        : event,
    )
