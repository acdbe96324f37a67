/** The folder of one origin (`navigator.storage.getDirectory`), as far as the copy in a file needs it; Node has none. */
export function createFakeFolder(): { readonly files: Map<string, string>; readonly storage: object } {
  const files = new Map<string, string>();
  const getFileHandle = async (name: string, options?: { readonly create?: boolean }) => {
    if (!files.has(name) && !options?.create) throw new DOMException('No such file', 'NotFoundError');
    if (!files.has(name)) files.set(name, '');
    return {
      getFile: async () => new Blob([files.get(name) ?? '']),
      createWritable: async () => {
        let text = '';
        return {
          write: async (more: string) => {
            text += more;
          },
          close: async () => {
            files.set(name, text);
          },
        };
      },
    };
  };
  const removeEntry = async (name: string) => {
    if (!files.delete(name)) throw new DOMException('No such file', 'NotFoundError');
  };
  return { files, storage: { getDirectory: async () => ({ getFileHandle, removeEntry }) } };
}
