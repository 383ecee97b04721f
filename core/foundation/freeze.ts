/** Freezes a value and all that is in it, to the bottom. For what was read from JSON: it must hold no circles. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(deepFreeze)
  return Object.freeze(value)
}
