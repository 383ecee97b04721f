declare module 'jsonstat-toolkit' {
  const read: (json: unknown) => unknown
  export default read
}
