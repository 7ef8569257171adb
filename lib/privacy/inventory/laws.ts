/** Why something is kept although its person asked to be forgotten. Words for people who ask are in messages/<locale>/privacy.json. */
export const LAWS = {
  books:
    "Books, records and the documents they rest on are kept ten years: UU KUP art. 28(11). GDPR art. 17(3)(b), UU PDP art. 15.",
  stock: "Belongs to the books: what was in stock, and who moved it: UU KUP art. 28(11).",
  account: "Proves that what was asked was done, and by whom: UU PDP art. 31, GDPR art. 5(2) and 17(3)(e).",
  business: "A business's record about itself; whoever wrote it is an id that names nobody after an erasure.",
} as const;

export type Law = keyof typeof LAWS;
