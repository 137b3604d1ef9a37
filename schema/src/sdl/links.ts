/**
 * Head of every subgraph's SDL: federation version, the own classification directive and its definition.
 * One text, so that no subgraph can link another version (a renamed import is a known way past access control).
 */
export const LINKS = `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires", "@shareable", "@inaccessible", "@composeDirective"])
  @link(url: "https://gezinsbeeld.invalid/doelbinding/v1.0", import: ["@gegeven"])
  @composeDirective(name: "@gegeven")

directive @gegeven(categorieen: [String!]!, bron: String, perWaarde: Boolean, noemtInstantie: Boolean, getoondBijMasker: Boolean, inKennisgeving: Boolean) on FIELD_DEFINITION
`
