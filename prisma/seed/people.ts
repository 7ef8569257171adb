import { newId } from "@/lib/platform/id";
import type { Tx } from "@/lib/platform/transaction";
import { before } from "./calendar";
import { shops } from "./catalogue/shops";
import { places } from "./places";
import { createRandom } from "./random";
import { type Row, writeRows } from "./rows";

const CUSTOMERS = 60;

export type Address = {
  recipient: string;
  phone: string;
  province: string;
  city: string;
  district: string;
  postcode: string;
  line: string;
  note: string | null;
};
export type Customer = { id: string; name: string; addresses: Address[] };
export type ShopTeam = { ownerId: string; warehouseId: string };

export type People = {
  client: Customer;
  customers: Customer[];
  staffId: string;
  teams: Map<string, ShopTeam>;
  /** Owners of the shops that staff still have to look at. */
  applicants: { draft: string; pending: string };
};

/** The accounts the README names; the rest of the people only make the history. */
const DEMO = {
  client: { phone: "+6281200000001", name: "Pelanggan Demo", email: "pelanggan@contoh.test" },
  owner: { phone: "+6281200000002", name: "Pemilik Demo", email: "pemilik@contoh.test" },
  worker: { phone: "+6281200000003", name: "Petugas Gudang Demo" },
  staff: { phone: "+6281200000004", name: "Staf Gerai Demo", staffRole: "ADMIN" },
} as const;

/** The shop of the demo owner and worker. */
export const DEMO_SHOP = "lentera-digital";

/** Everybody the demo knows, with the address books of those who buy. */
export async function seedPeople(tx: Tx, now: Date): Promise<People> {
  const users: Row[] = [];
  const random = createRandom("people");
  const add = (
    person: { phone: string; name: string; staffRole?: string; email?: string },
    daysAgo: number,
  ): string => {
    const id = newId();
    const createdAt = before(now, daysAgo);
    const { phone, name, staffRole = null, email = null } = person;
    const emailVerifiedAt = email && createdAt;
    users.push({ id, phone, name, staffRole, email, emailVerifiedAt, createdAt, updatedAt: createdAt });
    return id;
  };
  const client = { id: add(DEMO.client, 88), name: DEMO.client.name, addresses: clientAddresses() };
  const owner = add(DEMO.owner, 130);
  const worker = add(DEMO.worker, 128);
  const staffId = add(DEMO.staff, 140);
  const teams = new Map(
    shops.map((shop, index): [string, ShopTeam] => {
      if (shop.slug === DEMO_SHOP) return [shop.slug, { ownerId: owner, warehouseId: worker }];
      const ownerId = add({ phone: phoneOf(100 + index), name: `Pemilik ${shop.name}` }, 128);
      const warehouseId = add({ phone: phoneOf(200 + index), name: `Petugas Gudang ${shop.name}` }, 128);
      return [shop.slug, { ownerId, warehouseId }];
    }),
  );
  const applicants = {
    draft: add({ phone: phoneOf(150), name: "Pemilik Warung Tenun" }, 4),
    pending: add({ phone: phoneOf(151), name: "Pemilik Dapur Nusa" }, 6),
  };
  const customers = Array.from({ length: CUSTOMERS }, (_, index): Customer => {
    const person = { phone: phoneOf(1001 + index), name: `Pelanggan ${index + 1}` };
    const place = random.pick(places);
    const line = `${random.pick(place.streets)} No. ${random.int(1, 180)}`;
    const address = { ...person, recipient: person.name, line, note: null, ...placeColumns(place) };
    return { id: add(person, random.int(90, 120)), name: person.name, addresses: [address] };
  });
  await writeRows(tx.sql, "User", users);
  await writeRows(
    tx.sql,
    "Address",
    [client, ...customers].flatMap((person) => addressRows(person)),
  );
  return { client, customers, staffId, teams, applicants };
}

function addressRows(person: Customer): Row[] {
  return person.addresses.map(
    ({ recipient, phone, province, city, district, postcode, line, note }, index) => ({
      id: newId(),
      userId: person.id,
      label: index === 0 ? "Rumah" : "Kantor",
      recipient,
      phone,
      province,
      city,
      district,
      postcode,
      line,
      note,
      isDefault: index === 0,
    }),
  );
}

function clientAddresses(): Address[] {
  const { phone, name: recipient } = DEMO.client;
  return [
    {
      recipient,
      phone,
      province: "DKI Jakarta",
      city: "Jakarta Selatan",
      district: "Tebet",
      postcode: "12810",
      line: "Jl. Tebet Barat Dalam No. 14",
      note: "Pagar hijau, titip di pos satpam",
    },
    {
      recipient,
      phone,
      province: "Jawa Barat",
      city: "Kota Bandung",
      district: "Coblong",
      postcode: "40132",
      line: "Jl. Dipatiukur No. 35, lantai 2",
      note: null,
    },
  ];
}

function placeColumns({ province, city, district, postcode }: (typeof places)[number]) {
  return { province, city, district, postcode };
}

function phoneOf(number: number): string {
  return `+62812${String(number * 100).padStart(8, "0")}`;
}
