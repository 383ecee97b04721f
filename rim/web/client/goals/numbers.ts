/** A year as four digits; null for what is none. */
export const readYear = (text: string): number | null => (/^\d{4}$/.test(text.trim()) ? Number(text) : null)
