/**
 * Small graphs over several subgraphs. Together they hold every feature of the plan language that stock federation composes
 * for: each is its own supergraph, so that what fails names what is wrong.
 * @module
 */

const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@requires", "@provides", "@external", "@shareable", "@override", "@interfaceObject", "@inaccessible"])\n'

/** A graph by subgraph name; each SDL without its `@link`. */
export interface SmallGraph {
  readonly name: string
  readonly subgraphs: Readonly<Record<string, string>>
}

const graph = (name: string, subgraphs: Record<string, string>): SmallGraph => ({
  name,
  subgraphs: Object.fromEntries(Object.entries(subgraphs).map(([key, sdl]) => [key, `${LINK}${sdl}`])),
})

/** Entities over three subgraphs, in lists, in lists of lists, and inside values. */
const entities = graph('entities', {
  accounts: `
    type Query { me: User users(first: Int = 3): [User!]! user(id: ID!): User }
    enum Role { ADMIN GUEST MEMBER }
    type User @key(fields: "id") { id: ID! name: String role: Role! tags: [String!] grid: [[Int!]] friends: [User!] address: Address }
    type Address @shareable { city: String! street: String }`,
  reviews: `
    type Query { latest: [Review!] }
    type User @key(fields: "id") { id: ID! reviews(newest: Boolean = true): [Review!]! home: Address }
    type Address @shareable { city: String! street: String }
    type Review @key(fields: "id") { id: ID! body: String stars: Int! author: User product: Product! }
    type Product @key(fields: "upc") { upc: ID! reviews: [Review] }`,
  products: `
    type Query { top(first: Int = 2): [Product!]! shelves: [[Product!]!] }
    type Product @key(fields: "upc") { upc: ID! title: String price(currency: String = "EUR"): Float! related: [[Product]] }`,
})

/** Inputs of one subgraph that another needs: nested, renamed by the client, and behind another requirement. */
const requires = graph('requires', {
  catalog: `
    type Query { items: [Item!]! item(id: ID!): Item }
    type Item @key(fields: "id") { id: ID! weight: Int size: Size parts: [Part!] label: String }
    type Size { h: Int w: Int }
    type Part { code: String grams: Int }`,
  shipping: `
    type Item @key(fields: "id") {
      id: ID! weight: Int @external size: Size @external parts: [Part!] @external
      shipping(express: Boolean = false): Int @requires(fields: "weight size { h w }")
      packing: String @requires(fields: "parts { grams }")
      handling: Handling @requires(fields: "weight")
    }
    type Size @external { h: Int w: Int }
    type Part @external { grams: Int }
    type Handling { fee: Int note: String }`,
  offers: `
    type Item @key(fields: "id") {
      id: ID! packing: String @external
      total: Int @requires(fields: "packing")
    }`,
})

/** Interfaces and unions of entities and of values. */
const abstract = graph('abstract', {
  library: `
    type Query { search(text: String): [Hit!] media: [Media!]! one(id: ID!): Media shown: Named }
    union Hit = Book | Film | Shelf
    interface Media { id: ID! title: String maker: Maker }
    interface Named { label: String }
    type Book implements Media & Named @key(fields: "id") { id: ID! title: String label: String pages: Int! maker: Maker }
    type Film implements Media & Named @key(fields: "id") { id: ID! title: String label: String minutes: Int maker: Maker }
    type Shelf implements Named { label: String holds: [Media] }
    type Maker @key(fields: "name") { name: String! }`,
  shop: `
    type Query { sale: [Thing!] }
    union Thing = Book | Film
    interface Media { id: ID! awards: [String] }
    type Book implements Media @key(fields: "id") { id: ID! price: Int sequel: Book awards: [String!] }
    type Film implements Media @key(fields: "id") { id: ID! price: Int cast(first: Int = 2): [Maker!] awards: [String] }
    type Maker @key(fields: "name") { name: String! born: Int works: [Thing!] }`,
})

/** An interface that one subgraph knows as an object. */
const interfaceObject = graph('interface-object', {
  media: `
    type Query { all: [Media!]! item(id: ID!): Media }
    interface Media @key(fields: "id") { id: ID! title: String }
    type Book implements Media @key(fields: "id") { id: ID! title: String pages: Int }
    type Film implements Media @key(fields: "id") { id: ID! title: String minutes: Int }`,
  ratings: `
    type Query { rated: [Media!] }
    type Media @key(fields: "id") @interfaceObject { id: ID! ratings: [Rating!]! score: Float }
    type Rating { stars: Int by: String about: Media }`,
})

/** Several keys, composed keys, keys that no client sees, fields that moved, and fields that travel along. */
const keys = graph('keys', {
  stock: `
    type Query { stocked: [Product!]! first: Product }
    type Product @key(fields: "sku") @key(fields: "brand { code } serial") { sku: ID! serial: ID! brand: Brand! amount: Int shared: String @shareable }
    type Brand @shareable { code: ID! }`,
  brands: `
    type Query { made: [Product] }
    type Product @key(fields: "brand { code } serial") { serial: ID! brand: Brand! grade: String moved: Int @override(from: "legacy") shared: String @shareable }
    type Brand @shareable { code: ID! }`,
  legacy: `
    type Query { old: [Product!] }
    type Product @key(fields: "sku") { sku: ID! moved: Int hidden: ID @inaccessible owner: Owner @provides(fields: "nick") }
    type Owner @key(fields: "id") { id: ID! nick: String @external }`,
  owners: `
    type Owner @key(fields: "id") { id: ID! nick: String @shareable since: Int products: [Product!] }
    type Product @key(fields: "sku") { sku: ID! }`,
})

/** Every graph of the corpus. */
export const GRAPHS: readonly SmallGraph[] = [entities, requires, abstract, interfaceObject, keys]
