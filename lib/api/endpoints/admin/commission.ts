import { z } from "zod";
import { listCommissionRules, listCommissionScopes, setCommissionRule } from "@/lib/finance";
import { commissionRuleInput } from "@/lib/finance/schema";
import { type Endpoint, endpoint } from "../../endpoint";
import { id, time } from "../../shapes";
import { flag } from "../console/shapes";

const tag = "Staff: commission";
const caller = "staff";
const description = "ADMIN.";
const choices = z.array(z.object({ id, name: z.string() }));

const list = endpoint({
  id: "listCommissionRules",
  method: "GET",
  path: "/admin/commission-rules",
  tag,
  summary:
    "What the platform keeps of each sale, by whose rule and since when; those in force first, 300 at most",
  description,
  caller,
  result: z.object({
    rows: z.array(
      z
        .object({
          id,
          shopId: id.nullable(),
          shopName: z.string().nullable(),
          categoryId: id.nullable(),
          categoryName: z.string().nullable(),
          basisPoints: z.number().int().nullable().meta({ description: "Null ended the scope's own rule" }),
          validFrom: time,
          note: z.string().nullable(),
          person: z.string().nullable(),
          current: flag.meta({ description: "Whether it is the one its scope goes by now" }),
        })
        .meta({ id: "CommissionRule" }),
    ),
  }),
  run: async (ctx) => ({ rows: await listCommissionRules(ctx) }),
});

const scopes = endpoint({
  id: "listCommissionScopes",
  method: "GET",
  path: "/admin/commission-rules/scopes",
  tag,
  summary: "The shops and categories a rule may be set for, 1,000 of each at most",
  description,
  caller,
  result: z.object({ shops: choices, categories: choices }),
  run: (ctx) => listCommissionScopes(ctx),
});

const set = endpoint({
  id: "setCommissionRule",
  method: "POST",
  path: "/admin/commission-rules",
  tag,
  summary: "Sets what the platform keeps from now on; sales of before keep theirs",
  description: `${description} For a shop, a category, both, or everything; null basis points end a scope's own rule.`,
  caller,
  creates: true,
  status: 201,
  body: commissionRuleInput,
  result: z.object({ id }),
  run: (ctx, { body }) => setCommissionRule(ctx, body),
});

export const commissionEndpoints: readonly Endpoint[] = [list, scopes, set];
