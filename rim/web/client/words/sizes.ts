import { formatNumber, type Language } from '#core/foundation'

/** How large a file is, in bytes: "12 kB", "1,4 MB". */
export const sizeInWords = (bytes: number, language: Language): string =>
  bytes < 1_000_000
    ? `${formatNumber(Math.max(1, Math.round(bytes / 1000)), 'count', language)} kB`
    : `${formatNumber(bytes / 1_000_000, 'decimal1', language)} MB`
