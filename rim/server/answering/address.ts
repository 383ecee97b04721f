/** Where the answering pages begin. */
export const answeringAddress = '/svar'

/**
 * Whether a request is for the answering pages, whatever else its address says. What is asked there is never told to anybody:
 * the address may hold a code.
 */
export const isAnswering = (request: { readonly url: string }): boolean =>
  /^\/svar(?![^/?#;])/i.test(request.url)
