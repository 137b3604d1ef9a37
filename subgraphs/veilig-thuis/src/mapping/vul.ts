/** A graph object of that class with these fields. */
export const vul = <T extends object>(klass: new () => T, velden: Partial<T>): T => Object.assign(new klass(), velden)
