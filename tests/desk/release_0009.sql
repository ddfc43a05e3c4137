-- An installation as the release at migration 0009 filled it, written by that release's own code with the keys of the tests:
-- one bundle under 1.0.0 and a case in each stage (示例，非官方; people and firms are made up). It is never to be brought up to date.
BEGIN TRANSACTION;
CREATE TABLE absences (
	id INTEGER NOT NULL, 
	officer VARCHAR NOT NULL, 
	substitute VARCHAR NOT NULL, 
	first_day DATE NOT NULL, 
	last_day DATE NOT NULL, 
	set_by VARCHAR NOT NULL, 
	set_at DATETIME NOT NULL, 
	CONSTRAINT pk_absences PRIMARY KEY (id), 
	CONSTRAINT fk_absences_officer FOREIGN KEY(officer) REFERENCES people (account), 
	CONSTRAINT fk_absences_substitute FOREIGN KEY(substitute) REFERENCES people (account)
);
CREATE TABLE access_log (
	id INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	who VARCHAR NOT NULL, 
	role VARCHAR NOT NULL, 
	department VARCHAR NOT NULL, 
	case_id VARCHAR NOT NULL, 
	what VARCHAR NOT NULL, 
	why VARCHAR NOT NULL, 
	CONSTRAINT pk_access_log PRIMARY KEY (id)
);
INSERT INTO "access_log" VALUES(1,'2026-04-11 02:00:00.000000','p_aff35e88d113b8b0d3e8cdf7','applicant','','OG20260302000000014','form','follow');
INSERT INTO "access_log" VALUES(2,'2026-04-11 02:00:00.000000','p_aff35e88d113b8b0d3e8cdf7','applicant','','OG20260302000000022','form','follow');
INSERT INTO "access_log" VALUES(3,'2026-04-11 02:00:00.000000','p_aff35e88d113b8b0d3e8cdf7','applicant','','OG20260302000000039','form','follow');
INSERT INTO "access_log" VALUES(4,'2026-04-11 02:00:00.000000','p_aff35e88d113b8b0d3e8cdf7','applicant','','OG20260302000000047','form','follow');
INSERT INTO "access_log" VALUES(5,'2026-04-11 02:00:00.000000','p_aff35e88d113b8b0d3e8cdf7','applicant','','OG20260302000000055','form','follow');
INSERT INTO "access_log" VALUES(6,'2026-04-11 02:00:00.000000','p_aff35e88d113b8b0d3e8cdf7','applicant','','OG20260302000000063','form','follow');
INSERT INTO "access_log" VALUES(7,'2026-04-11 02:00:00.000000','p_aff35e88d113b8b0d3e8cdf7','applicant','','OG20260302000000071','form','follow');
INSERT INTO "access_log" VALUES(8,'2026-04-11 02:00:00.000000','p_aff35e88d113b8b0d3e8cdf7','applicant','','OG20260302000000080','form','follow');
INSERT INTO "access_log" VALUES(9,'2026-04-11 02:00:00.000000','p_aff35e88d113b8b0d3e8cdf7','applicant','','OG20260302000000098','form','follow');
CREATE TABLE acknowledgements (
	case_id VARCHAR NOT NULL, 
	seq INTEGER NOT NULL, 
	acknowledged_by VARCHAR NOT NULL, 
	acknowledged_at DATETIME NOT NULL, 
	CONSTRAINT pk_acknowledgements PRIMARY KEY (case_id, seq), 
	CONSTRAINT fk_acknowledgements_case_id FOREIGN KEY(case_id) REFERENCES cases (id)
);
CREATE TABLE administrative_acts (
	id INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	who VARCHAR NOT NULL, 
	act VARCHAR NOT NULL, 
	subject VARCHAR NOT NULL, 
	detail TEXT NOT NULL, 
	CONSTRAINT pk_administrative_acts PRIMARY KEY (id)
);
INSERT INTO "administrative_acts" VALUES(1,'2026-03-02 02:00:00.000000','','account-made','p_aff35e88d113b8b0d3e8cdf7','{"department":"","role":"applicant"}');
INSERT INTO "administrative_acts" VALUES(2,'2026-03-02 02:00:00.000000','','account-made','p_8fe66e9306adcfa7f8710b01','{"department":"market","role":"officer"}');
INSERT INTO "administrative_acts" VALUES(3,'2026-03-02 02:00:00.000000','','account-made','p_99520cf615ad667e148308f2','{"department":"tobacco","role":"officer"}');
INSERT INTO "administrative_acts" VALUES(4,'2026-03-02 02:00:00.000000','','account-made','p_a8e7e2c7c665c05098dea967','{"department":"market","role":"chief"}');
INSERT INTO "administrative_acts" VALUES(5,'2026-03-02 02:00:00.000000','','account-made','p_d85ca45741eb2cba98d07e06','{"department":"tobacco","role":"chief"}');
INSERT INTO "administrative_acts" VALUES(6,'2026-03-02 02:00:00.000000','','account-made','p_ad33fa24391964cc0ca0eaa2','{"department":"","role":"clerk"}');
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0009');
CREATE TABLE api_tokens (
	token_hash VARCHAR NOT NULL, 
	account VARCHAR NOT NULL, 
	label VARCHAR NOT NULL, 
	created_at DATETIME NOT NULL, 
	expires_at DATETIME, 
	revoked_at DATETIME, 
	CONSTRAINT pk_api_tokens PRIMARY KEY (token_hash), 
	CONSTRAINT fk_api_tokens_account FOREIGN KEY(account) REFERENCES people (account)
);
CREATE TABLE attempts (
	subject VARCHAR NOT NULL, 
	failures INTEGER NOT NULL, 
	last_failed_at DATETIME NOT NULL, 
	CONSTRAINT pk_attempts PRIMARY KEY (subject)
);
CREATE TABLE bundle_acts (
	id INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	who VARCHAR NOT NULL, 
	role VARCHAR NOT NULL, 
	department VARCHAR NOT NULL, 
	act VARCHAR NOT NULL, 
	bundle VARCHAR NOT NULL, 
	pin VARCHAR NOT NULL, 
	hash VARCHAR NOT NULL, 
	detail TEXT NOT NULL, 
	CONSTRAINT pk_bundle_acts PRIMARY KEY (id)
);
INSERT INTO "bundle_acts" VALUES(1,'2026-03-02 02:00:00.000000','','engine','','publish','restaurant','1.0.0+9dc33c9b93ec','9dc33c9b93ec1e3faf4925b53d51480af99b2fbd763eca5896c690c3cb315885','{"from":"2025-05-01","number":"1.0.0"}');
CREATE TABLE bundle_additions (
	bundle VARCHAR NOT NULL, 
	pin VARCHAR NOT NULL, 
	file VARCHAR NOT NULL, 
	text TEXT NOT NULL, 
	CONSTRAINT pk_bundle_additions PRIMARY KEY (bundle, pin, file)
);
CREATE TABLE bundle_signatures (
	bundle VARCHAR NOT NULL, 
	pin VARCHAR NOT NULL, 
	department VARCHAR NOT NULL, 
	hash VARCHAR NOT NULL, 
	account VARCHAR NOT NULL, 
	stands_in_for VARCHAR NOT NULL, 
	signed_at DATETIME NOT NULL, 
	CONSTRAINT pk_bundle_signatures PRIMARY KEY (bundle, pin, department)
);
CREATE TABLE bundle_versions (
	bundle VARCHAR NOT NULL, 
	pin VARCHAR NOT NULL, 
	number VARCHAR NOT NULL, 
	lead VARCHAR NOT NULL, 
	signers TEXT NOT NULL, 
	text TEXT NOT NULL, 
	hash VARCHAR NOT NULL, 
	catalogue VARCHAR NOT NULL, 
	origin VARCHAR NOT NULL, 
	drafted_by VARCHAR NOT NULL, 
	drafted_at DATETIME NOT NULL, 
	stage VARCHAR NOT NULL, 
	published_from DATE, 
	published_at DATETIME, 
	ended_from DATE, 
	ended_as VARCHAR, 
	CONSTRAINT pk_bundle_versions PRIMARY KEY (bundle, pin), 
	CONSTRAINT fk_bundle_versions_catalogue FOREIGN KEY(catalogue) REFERENCES catalogue_texts (hash)
);
INSERT INTO "bundle_versions" VALUES('restaurant','1.0.0+9dc33c9b93ec','1.0.0','market','["market","urban-management","fire","tobacco"]','# yaml-language-server: $schema=../schema/bundle.schema.json
# 开办餐饮店“一件事”. Values marked typical are examples (示例，非官方): no provision fixes them.
id: restaurant
version: 1.0.0
name: {zh: 开办餐饮店一件事, en: Opening a restaurant}
summary:
  zh: 一次申报，办理营业执照、食品经营、户外招牌、消防检查、烟草零售等事项。
  en: One application for business licence, food licence, sign, fire check and tobacco licence.
typical: true
effective-from: "2025-05-01"
rule-set: "2025-05-01"
handling: joint # 许可法 26(2): several licences handled jointly, so 42(2) sets 45 working days

departments:
  lead:
    department: market
    duties:
      - {zh: 牵头设计流程、一窗受理、组织联合踏勘, en: "Leads the procedure, acceptance at one window and the joint on-site check"}
      - {zh: 办理设立登记、食品经营许可或备案, en: Registers the firm; food licence or filing}
  cooperating:
    - department: urban-management
      duties: [{zh: 提出户外招牌设置意见, en: Gives its opinion on the sign}]
    - department: fire
      duties: [{zh: 办理营业前消防安全检查, en: Fire safety check before opening}]
    - department: tobacco
      duties: [{zh: 办理烟草专卖零售许可, en: Tobacco retail licence}]

selection:
  related: {zh: 各事项针对同一经营场所, en: All items concern the same premises}
  demand: {zh: 餐饮是最常见的创业类型之一, en: Catering is among the most common new businesses}
  frequent: {zh: 全市每年办理量大（示例，非官方）, en: "Many cases a year in the city (example, not official)"}
  close-in-time: {zh: 开业前集中办理, en: All before opening}

audience:
  who: {zh: 拟从事餐饮服务的企业、个体工商户, en: Enterprises and sole traders going into catering}
  scope: city
  channels: [web, mobile, window]

situations:
  - id: firm
    question: {zh: 是否已有营业执照？, en: Is there a business licence already?}
    answers:
      - {value: existing, label: {zh: 已有, en: "Yes"}}
      - {value: new, label: {zh: 没有，一并办理设立登记, en: "No, register the firm as well"}}
  - id: food
    question: {zh: 经营方式？, en: What kind of business?}
    answers:
      - {value: serving, label: {zh: 现场制售, en: Food prepared and served}}
      - {value: prepackaged, label: {zh: 仅销售预包装食品, en: Prepackaged food only}}
  - id: online
    question: {zh: 是否通过网络平台销售？, en: Sold through an online platform as well?}
    when: {food: serving}
    answers:
      - {value: "yes", label: {zh: 是, en: "Yes"}}
      - {value: "no", label: {zh: 否, en: "No"}}
  - id: assembly
    question: {zh: 是否属于公众聚集场所？, en: Is it a place of public assembly?}
    answers:
      - {value: "yes", label: {zh: 是, en: "Yes"}}
      - {value: "no", label: {zh: 否, en: "No"}}
  - id: fire-route
    question: {zh: 消防安全检查采用哪种方式？, en: Which way for the fire safety check?}
    when: {assembly: "yes"}
    answers:
      - {value: promise, label: {zh: 告知承诺, en: On promise}}
      - {value: inspection, label: {zh: 现场检查, en: On site}}
  - id: sign
    question: {zh: 是否设置户外招牌？, en: Is there to be an outdoor sign?}
    answers:
      - {value: "yes", label: {zh: 是, en: "Yes"}}
      - {value: "no", label: {zh: 否, en: "No"}}
  - id: tobacco
    question: {zh: 是否零售烟草制品？, en: Is tobacco to be sold?}
    answers:
      - {value: "yes", label: {zh: 是, en: "Yes"}}
      - {value: "no", label: {zh: 否, en: "No"}}

form:
  $schema: https://json-schema.org/draft/2020-12/schema
  type: object
  additionalProperties: false
  required:
    [enterprise-name, credit-code, owner-name, owner-id, premises-address, food-category, floor-area, seats, platform, sign-size]
  properties:
    enterprise-name: {$ref: "#/$defs/enterprise-name", title: 企业名称, x-title-en: Name of the enterprise}
    credit-code: {$ref: "#/$defs/credit-code", title: 统一社会信用代码, x-title-en: Unified social credit code, x-when: {firm: existing}}
    owner-name: {$ref: "#/$defs/person-name", title: 法定代表人姓名, x-title-en: Name of the legal representative}
    owner-id: {$ref: "#/$defs/resident-id", title: 法定代表人公民身份号码, x-title-en: Identity number of the legal representative}
    premises-address: {$ref: "#/$defs/address", title: 经营场所地址, x-title-en: Address of the premises}
    food-category: {$ref: "#/$defs/food-category", title: 食品经营项目, x-title-en: Category of food business}
    floor-area: {$ref: "#/$defs/floor-area", title: 建筑面积（平方米）, x-title-en: Floor area in square metres}
    seats: {$ref: "#/$defs/seat-count", title: 就餐座位数, x-title-en: Number of seats}
    platform: {$ref: "#/$defs/platform-name", title: 网络平台名称, x-title-en: Online platform, x-when: {online: "yes"}}
    sign-size: {$ref: "#/$defs/sign-size", title: 招牌尺寸, x-title-en: Size of the sign}

materials:
  - {material: operator-identity, role: main, source: e-cert}
  - {material: articles-of-association, role: main, source: applicant}
  - {material: premises-proof, role: deferrable, source: applicant}
  - {material: business-licence, role: main, source: e-cert, when: {firm: existing}}
  - {material: kitchen-plan, role: main, source: applicant}
  - {material: food-safety-rules, role: deferrable, source: applicant}
  - {material: sign-drawing, role: deferrable, source: applicant}
  - {material: fire-promise, role: main, source: promise}
  - {material: fire-plan, role: main, source: applicant}

items:
  - item: business-licence-check
    when: {firm: existing}
    fields: [enterprise-name, credit-code]
    materials: [business-licence]
  - item: business-registration
    when: {firm: new}
    fields: [enterprise-name, owner-name, owner-id, premises-address]
    materials: [operator-identity, articles-of-association, premises-proof]
  - item: food-licence
    when: {food: serving}
    after:
      - {item: business-licence-check, ground: legal, basis: {zh: 《食品经营许可和备案管理办法》：申请许可应先取得主体资格, en: "Measures on Food Business Licences and Filings: first a registered business"}}
      - {item: business-registration, ground: legal, basis: {zh: 《食品经营许可和备案管理办法》：申请许可应先取得主体资格, en: "Measures on Food Business Licences and Filings: first a registered business"}}
    fields: [enterprise-name, credit-code, premises-address, food-category, floor-area, seats, platform]
    materials: [business-licence, operator-identity, premises-proof, kitchen-plan, food-safety-rules]
  - item: prepackaged-food-filing
    when: {food: prepackaged}
    after:
      - {item: business-licence-check, ground: legal, basis: {zh: 《食品经营许可和备案管理办法》：备案应先取得主体资格, en: "Measures on Food Business Licences and Filings: first a registered business"}}
      - {item: business-registration, ground: legal, basis: {zh: 《食品经营许可和备案管理办法》：备案应先取得主体资格, en: "Measures on Food Business Licences and Filings: first a registered business"}}
    fields: [enterprise-name, credit-code, premises-address]
    materials: [business-licence]
  - item: signboard
    when: {sign: "yes"}
    after:
      - {item: business-licence-check, ground: data, uses: licence-check, basis: {zh: 招牌内容须与登记名称一致, en: The sign shows the registered name}}
      - {item: business-registration, ground: data, uses: business-licence, basis: {zh: 招牌内容须与登记名称一致, en: The sign shows the registered name}}
    fields: [enterprise-name, premises-address, sign-size]
    materials: [sign-drawing]
  - item: fire-safety-promise
    when: {fire-route: promise}
    after:
      - {item: business-licence-check, ground: data, uses: licence-check, basis: {zh: 意见书载明登记的单位名称, en: The opinion names the registered firm}}
      - {item: business-registration, ground: data, uses: business-licence, basis: {zh: 意见书载明登记的单位名称, en: The opinion names the registered firm}}
    fields: [enterprise-name, credit-code, premises-address, floor-area]
    materials: [business-licence, fire-promise]
  - item: fire-safety-inspection
    when: {fire-route: inspection}
    after:
      - {item: business-licence-check, ground: data, uses: licence-check, basis: {zh: 意见书载明登记的单位名称, en: The opinion names the registered firm}}
      - {item: business-registration, ground: data, uses: business-licence, basis: {zh: 意见书载明登记的单位名称, en: The opinion names the registered firm}}
    fields: [enterprise-name, credit-code, premises-address, floor-area]
    materials: [business-licence, fire-plan]
  - item: tobacco-licence
    when: {tobacco: "yes"}
    after:
      - {item: business-licence-check, ground: legal, basis: {zh: 《烟草专卖许可证管理办法》：申请许可应先取得主体资格, en: "Measures on Tobacco Licences: first a registered business"}}
      - {item: business-registration, ground: legal, basis: {zh: 《烟草专卖许可证管理办法》：申请许可应先取得主体资格, en: "Measures on Tobacco Licences: first a registered business"}}
    fields: [enterprise-name, credit-code, premises-address]
    materials: [business-licence, operator-identity]

notice:
  within: 5wd
  supply-within: {limit: 20wd, basis: {zh: 法律未规定，由牵头部门确定, en: "Not fixed by law, set by the lead department"}, typical: true}
  never-supplied: close

tolerance:
  supply-within: {limit: 10wd, basis: {zh: 《广东省优化营商环境条例》第三十二条, en: Guangdong Business Environment Regulations 32}, typical: true}
  promise:
    zh: 本单位承诺在规定期限内补交所列材料；逾期未补交的，相关事项可不予办结。
    en: We promise to hand in the listed materials in time; otherwise the items concerned need not be completed.

# Longest paths of promised limits: licence check or registration 1, then tobacco 10, fire inspection 7, food 5, sign 3,
# or only what takes 1.
published:
  - {when: {tobacco: "yes"}, limit: 11wd, typical: true}
  - {when: {fire-route: inspection}, limit: 8wd, typical: true}
  - {when: {food: serving}, limit: 6wd, typical: true}
  - {when: {sign: "yes"}, limit: 4wd, typical: true}
  - {limit: 2wd, typical: true}

waivers:
  - rule: shareable-demanded
    about: premises-proof
    reason: {zh: 未备案的租赁合同尚无法共享，已备案的由部门自行取得, en: Leases that were never filed can''t be shared yet; filed ones the departments get themselves}
    citation: 政务数据共享条例
    expires: "2027-12-31"

issuance:
  release: together
  methods: [electronic, window, mail]
  delivery: 10wd
rating-window: 7d
fee: {standard: {zh: 不收费, en: Free of charge}, amount: 0}
','9dc33c9b93ec1e3faf4925b53d51480af99b2fbd763eca5896c690c3cb315885','1d86d6e36f3c24ed9227f0fd73a71ddb9a5a1d56bd30ab5c8992788ee8686a78','shipped','','2026-03-02 02:00:00.000000','published','2025-05-01','2026-03-02 02:00:00.000000',NULL,NULL);
CREATE TABLE calendars (
	version VARCHAR NOT NULL, 
	compact TEXT NOT NULL, 
	notice VARCHAR NOT NULL, 
	loaded_at DATETIME NOT NULL, 
	CONSTRAINT pk_calendars PRIMARY KEY (version)
);
CREATE TABLE case_dates (
	case_id VARCHAR NOT NULL, 
	"key" VARCHAR NOT NULL, 
	seq INTEGER NOT NULL, 
	"on" DATE NOT NULL, 
	at DATETIME, 
	was DATE, 
	provisional BOOLEAN NOT NULL, 
	suspended BOOLEAN NOT NULL, 
	derivation TEXT NOT NULL, 
	CONSTRAINT pk_case_dates PRIMARY KEY (case_id, "key"), 
	CONSTRAINT fk_case_dates_case_id FOREIGN KEY(case_id) REFERENCES cases (id)
);
INSERT INTO "case_dates" VALUES('OG20260302000000014','notice',2,'2026-03-09',NULL,NULL,0,0,'[{"args":{"limit":"5wd","start":"2026-03-02"},"code":"date.notice","rule":"许可法 32(1)(四)"},{"args":{"limit":"5wd","start":"2026-03-02"},"code":"clock.start","rule":"OneGo 2.10(2)"},{"args":{"limit":"5wd","on":"2026-03-09","passed":"0wd","start":"2026-03-02"},"code":"clock.counted","rule":"OneGo 2.10(3)"}]');
INSERT INTO "case_dates" VALUES('OG20260302000000022','supply',7,'2026-03-30',NULL,NULL,0,0,'[{"args":{"limit":"20wd","start":"2026-03-02"},"code":"date.supply","rule":"GZ 13.2"},{"args":{"limit":"20wd","start":"2026-03-02"},"code":"clock.start","rule":"OneGo 2.10(2)"},{"args":{"limit":"20wd","on":"2026-03-30","passed":"0wd","start":"2026-03-02"},"code":"clock.counted","rule":"OneGo 2.10(3)"}]');
INSERT INTO "case_dates" VALUES('OG20260302000000039','case.promised',8,'2026-03-17',NULL,NULL,0,0,'[{"args":{"limit":"11wd","start":"2026-03-02"},"code":"clock.start","rule":"OneGo 2.10(2)"},{"args":{"limit":"11wd","on":"2026-03-17","passed":"0wd","start":"2026-03-02"},"code":"clock.counted","rule":"OneGo 2.10(3)"},{"args":{"on":"2026-03-17"},"code":"path.kept","rule":"OneGo 2.10(8)"}]');
INSERT INTO "case_dates" VALUES('OG20260302000000039','case.statutory',8,'2026-03-31',NULL,NULL,0,0,'[{"args":{"limit":"1wd","node":"business-licence-check","on":"2026-03-03","start":"2026-03-02"},"code":"path.node","rule":"GZ 13.3"},{"args":{"limit":"20wd","node":"tobacco-licence","on":"2026-03-31","start":"2026-03-03"},"code":"path.node","rule":"GZ 13.3"},{"args":{"on":"2026-03-31","path":"business-licence-check,tobacco-licence"},"code":"path.longest","rule":"GZ 13.3"}]');
INSERT INTO "case_dates" VALUES('OG20260302000000039','business-licence-check.promised',8,'2026-03-03',NULL,NULL,0,0,'[{"args":{"limit":"1wd","start":"2026-03-02"},"code":"clock.start","rule":"OneGo 2.10(2)"},{"args":{"limit":"1wd","on":"2026-03-03","passed":"0wd","start":"2026-03-02"},"code":"clock.counted","rule":"OneGo 2.10(3)"}]');
INSERT INTO "case_dates" VALUES('OG20260302000000039','business-licence-check.delivery',12,'2026-03-16',NULL,NULL,0,0,'[{"args":{"limit":"10wd","start":"2026-03-02"},"code":"date.delivery","rule":"许可法 44"},{"args":{"limit":"10wd","start":"2026-03-02"},"code":"clock.start","rule":"OneGo 2.10(2)"},{"args":{"limit":"10wd","on":"2026-03-16","passed":"0wd","start":"2026-03-02"},"code":"clock.counted","rule":"OneGo 2.10(3)"}]');
INSERT INTO "case_dates" VALUES('OG20260302000000039','food-licence.promised',12,'2026-03-09',NULL,NULL,0,0,'[{"args":{"limit":"5wd","start":"2026-03-02"},"code":"clock.start","rule":"OneGo 2.10(2)"},{"args":{"limit":"5wd","on":"2026-03-09","passed":"0wd","start":"2026-03-02"},"code":"clock.counted","rule":"OneGo 2.10(3)"}]');
INSERT INTO "case_dates" VALUES('OG20260302000000039','food-licence.statutory',12,'2026-03-16',NULL,NULL,0,0,'[{"args":{"limit":"10wd","start":"2026-03-02"},"code":"clock.start","rule":"OneGo 2.10(2)"},{"args":{"limit":"10wd","on":"2026-03-16","passed":"0wd","start":"2026-03-02"},"code":"clock.counted","rule":"OneGo 2.10(3)"}]');
INSERT INTO "case_dates" VALUES('OG20260302000000039','tobacco-licence.promised',12,'2026-03-16',NULL,NULL,0,0,'[{"args":{"limit":"10wd","start":"2026-03-02"},"code":"clock.start","rule":"OneGo 2.10(2)"},{"args":{"limit":"10wd","on":"2026-03-16","passed":"0wd","start":"2026-03-02"},"code":"clock.counted","rule":"OneGo 2.10(3)"}]');
INSERT INTO "case_dates" VALUES('OG20260302000000039','tobacco-licence.statutory',12,'2026-03-30',NULL,NULL,0,0,'[{"args":{"limit":"20wd","start":"2026-03-02"},"code":"clock.start","rule":"OneGo 2.10(2)"},{"args":{"limit":"20wd","on":"2026-03-30","passed":"0wd","start":"2026-03-02"},"code":"clock.counted","rule":"OneGo 2.10(3)"}]');
INSERT INTO "case_dates" VALUES('OG20260302000000047','case.promised',8,'2026-03-17',NULL,NULL,0,0,'[{"args":{"limit":"11wd","start":"2026-03-02"},"code":"clock.start","rule":"OneGo 2.10(2)"},{"args":{"limit":"11wd","on":"2026-03-17","passed":"0wd","start":"2026-03-02"},"code":"clock.counted","rule":"OneGo 2.10(3)"},{"args":{"on":"2026-03-17"},"code":"path.kept","rule":"OneGo 2.10(8)"}]');
INSERT INTO "case_dates" VALUES('OG20260302000000047','case.statutory',8,'2026-03-31',NULL,NULL,0,0,'[{"args":{"limit":"1wd","node":"business-licence-check","on":"2026-03-03","start":"2026-03-02"},"code":"path.node","rule":"GZ 13.3"},{"args":{"limit":"20wd","node":"tobacco-licence","on":"2026-03-31","start":"2026-03-03"},"code":"path.node","rule":"GZ 13.3"},{"args":{"on":"2026-03-31","path":"business-licence-check,tobacco-licence"},"code":"path.longest","rule":"GZ 13.3"}]');
INSERT INTO "case_dates" VALUES('OG20260302000000047','business-licence-check.promised',8,'2026-03-03',NULL,NULL,0,0,'[{"args":{"limit":"1wd","start":"2026-03-02"},"code":"clock.start","rule":"OneGo 2.10(2)"},{"args":{"limit":"1wd","on":"2026-03-03","passed":"0wd","start":"2026-03-02"},"code":"clock.counted","rule":"OneGo 2.10(3)"}]');
INSERT INTO "case_dates" VALUES('OG20260302000000047','business-licence-check.delivery',12,'2026-03-16',NULL,NULL,0,0,'[{"args":{"limit":"10wd","start":"2026-03-02"},"code":"date.delivery","rule":"许可法 44"},{"args":{"limit":"10wd","start":"2026-03-02"},"code":"clock.start","rule":"OneGo 2.10(2)"},{"args":{"limit":"10wd","on":"2026-03-16","passed":"0wd","start":"2026-03-02"},"code":"clock.counted","rule":"OneGo 2.10(3)"}]');
INSERT INTO "case_dates" VALUES('OG20260302000000047','food-licence.promised',12,'2026-03-09',NULL,NULL,0,0,'[{"args":{"limit":"5wd","start":"2026-03-02"},"code":"clock.start","rule":"OneGo 2.10(2)"},{"args":{"limit":"5wd","on":"2026-03-09","passed":"0wd","start":"2026-03-02"},"code":"clock.counted","rule":"OneGo 2.10(3)"}]');
INSERT INTO "case_dates" VALUES('OG20260302000000047','food-licence.statutory',12,'2026-03-16',NULL,NULL,0,0,'[{"args":{"limit":"10wd","start":"2026-03-02"},"code":"clock.start","rule":"OneGo 2.10(2)"},{"args":{"limit":"10wd","on":"2026-03-16","passed":"0wd","start":"2026-03-02"},"code":"clock.counted","rule":"OneGo 2.10(3)"}]');
INSERT INTO "case_dates" VALUES('OG20260302000000047','tobacco-licence.promised',12,'2026-03-16',NULL,NULL,0,0,'[{"args":{"limit":"10wd","start":"2026-03-02"},"code":"clock.start","rule":"OneGo 2.10(2)"},{"args":{"limit":"10wd","on":"2026-03-16","passed":"0wd","start":"2026-03-02"},"code":"clock.counted","rule":"OneGo 2.10(3)"}]');
INSERT INTO "case_dates" VALUES('OG20260302000000047','tobacco-licence.statutory',12,'2026-03-30',NULL,NULL,0,0,'[{"args":{"limit":"20wd","start":"2026-03-02"},"code":"clock.start","rule":"OneGo 2.10(2)"},{"args":{"limit":"20wd","on":"2026-03-30","passed":"0wd","start":"2026-03-02"},"code":"clock.counted","rule":"OneGo 2.10(3)"}]');
INSERT INTO "case_dates" VALUES('OG20260302000000055','case.promised',8,'2026-03-17',NULL,NULL,0,0,'[{"args":{"limit":"11wd","start":"2026-03-02"},"code":"clock.start","rule":"OneGo 2.10(2)"},{"args":{"limit":"11wd","on":"2026-03-17","passed":"0wd","start":"2026-03-02"},"code":"clock.counted","rule":"OneGo 2.10(3)"},{"args":{"on":"2026-03-17"},"code":"path.kept","rule":"OneGo 2.10(8)"}]');
INSERT INTO "case_dates" VALUES('OG20260302000000055','case.statutory',8,'2026-03-31',NULL,NULL,0,0,'[{"args":{"limit":"1wd","node":"business-licence-check","on":"2026-03-03","start":"2026-03-02"},"code":"path.node","rule":"GZ 13.3"},{"args":{"limit":"20wd","node":"tobacco-licence","on":"2026-03-31","start":"2026-03-03"},"code":"path.node","rule":"GZ 13.3"},{"args":{"on":"2026-03-31","path":"business-licence-check,tobacco-licence"},"code":"path.longest","rule":"GZ 13.3"}]');
INSERT INTO "case_dates" VALUES('OG20260302000000055','business-licence-check.promised',8,'2026-03-03',NULL,NULL,0,0,'[{"args":{"limit":"1wd","start":"2026-03-02"},"code":"clock.start","rule":"OneGo 2.10(2)"},{"args":{"limit":"1wd","on":"2026-03-03","passed":"0wd","start":"2026-03-02"},"code":"clock.counted","rule":"OneGo 2.10(3)"}]');
INSERT INTO "case_dates" VALUES('OG20260302000000055','business-licence-check.delivery',12,'2026-03-16',NULL,NULL,0,0,'[{"args":{"limit":"10wd","start":"2026-03-02"},"code":"date.delivery","rule":"许可法 44"},{"args":{"limit":"10wd","start":"2026-03-02"},"code":"clock.start","rule":"OneGo 2.10(2)"},{"args":{"limit":"10wd","on":"2026-03-16","passed":"0wd","start":"2026-03-02"},"code":"clock.counted","rule":"OneGo 2.10(3)"}]');
INSERT INTO "case_dates" VALUES('OG20260302000000055','food-licence.promised',12,'2026-03-09',NULL,NULL,0,0,'[{"args":{"limit":"5wd","start":"2026-03-02"},"code":"clock.start","rule":"OneGo 2.10(2)"},{"args":{"limit":"5wd","on":"2026-03-09","passed":"0wd","start":"2026-03-02"},"code":"clock.counted","rule":"OneGo 2.10(3)"}]');
INSERT INTO "case_dates" VALUES('OG20260302000000055','food-licence.statutory',12,'2026-03-16',NULL,NULL,0,0,'[{"args":{"limit":"10wd","start":"2026-03-02"},"code":"clock.start","rule":"OneGo 2.10(2)"},{"args":{"limit":"10wd","on":"2026-03-16","passed":"0wd","start":"2026-03-02"},"code":"clock.counted","rule":"OneGo 2.10(3)"}]');
INSERT INTO "case_dates" VALUES('OG20260302000000055','tobacco-licence.promised',12,'2026-03-16',NULL,NULL,0,0,'[{"args":{"limit":"10wd","start":"2026-03-02"},"code":"clock.start","rule":"OneGo 2.10(2)"},{"args":{"limit":"10wd","on":"2026-03-16","passed":"0wd","start":"2026-03-02"},"code":"clock.counted","rule":"OneGo 2.10(3)"}]');
INSERT INTO "case_dates" VALUES('OG20260302000000055','tobacco-licence.statutory',12,'2026-03-30',NULL,NULL,0,0,'[{"args":{"limit":"20wd","start":"2026-03-02"},"code":"clock.start","rule":"OneGo 2.10(2)"},{"args":{"limit":"20wd","on":"2026-03-30","passed":"0wd","start":"2026-03-02"},"code":"clock.counted","rule":"OneGo 2.10(3)"}]');
INSERT INTO "case_dates" VALUES('OG20260302000000055','tobacco-licence.delivery',14,'2026-03-16',NULL,NULL,0,0,'[{"args":{"limit":"10wd","start":"2026-03-02"},"code":"date.delivery","rule":"许可法 44"},{"args":{"limit":"10wd","start":"2026-03-02"},"code":"clock.start","rule":"OneGo 2.10(2)"},{"args":{"limit":"10wd","on":"2026-03-16","passed":"0wd","start":"2026-03-02"},"code":"clock.counted","rule":"OneGo 2.10(3)"}]');
INSERT INTO "case_dates" VALUES('OG20260302000000063','case.promised',14,'2026-03-24',NULL,'2026-03-17',0,1,'[{"args":{"limit":"11wd","start":"2026-03-02"},"code":"clock.start","rule":"OneGo 2.10(2)"},{"args":{"limit":"11wd","on":"2026-03-17","passed":"0wd","start":"2026-03-02"},"code":"clock.counted","rule":"OneGo 2.10(3)"},{"args":{"limit":"1wd","node":"business-licence-check","on":"2026-03-03","start":"2026-03-02"},"code":"path.node","rule":"GZ 13.3"},{"args":{"excluded":"10wd","extended":"","limit":"5wd","node":"food-licence","on":"2026-03-24","start":"2026-03-03"},"code":"path.node_moved","rule":"GZ 13.3"},{"args":{"on":"2026-03-24","path":"business-licence-check,food-licence"},"code":"path.longest","rule":"GZ 13.3"},{"args":{"days":"5wd","now":"2026-03-24","on":"2026-03-24","path":"business-licence-check,food-licence","was":"2026-03-17"},"code":"path.shifted","rule":"OneGo 2.10(8)"}]');
INSERT INTO "case_dates" VALUES('OG20260302000000063','case.statutory',14,'2026-03-31',NULL,NULL,0,1,'[{"args":{"limit":"1wd","node":"business-licence-check","on":"2026-03-03","start":"2026-03-02"},"code":"path.node","rule":"GZ 13.3"},{"args":{"excluded":"10wd","extended":"","limit":"10wd","node":"food-licence","on":"2026-03-31","start":"2026-03-03"},"code":"path.node_moved","rule":"GZ 13.3"},{"args":{"on":"2026-03-31","path":"business-licence-check,food-licence"},"code":"path.longest","rule":"GZ 13.3"}]');
INSERT INTO "case_dates" VALUES('OG20260302000000063','business-licence-check.promised',8,'2026-03-03',NULL,NULL,0,0,'[{"args":{"limit":"1wd","start":"2026-03-02"},"code":"clock.start","rule":"OneGo 2.10(2)"},{"args":{"limit":"1wd","on":"2026-03-03","passed":"0wd","start":"2026-03-02"},"code":"clock.counted","rule":"OneGo 2.10(3)"}]');
INSERT INTO "case_dates" VALUES('OG20260302000000063','business-licence-check.delivery',12,'2026-03-16',NULL,NULL,0,0,'[{"args":{"limit":"10wd","start":"2026-03-02"},"code":"date.delivery","rule":"许可法 44"},{"args":{"limit":"10wd","start":"2026-03-02"},"code":"clock.start","rule":"OneGo 2.10(2)"},{"args":{"limit":"10wd","on":"2026-03-16","passed":"0wd","start":"2026-03-02"},"code":"clock.counted","rule":"OneGo 2.10(3)"}]');
INSERT INTO "case_dates" VALUES('OG20260302000000063','food-licence.promised',14,'2026-03-23',NULL,'2026-03-09',0,1,'[{"args":{"limit":"5wd","start":"2026-03-02"},"code":"clock.start","rule":"OneGo 2.10(2)"},{"args":{"days":"10wd","ground":"inspection","notice":"示例检验〔2026〕1号","start":"2026-03-02","through":"2026-03-16"},"code":"clock.excluded_open","rule":"许可法 45"},{"args":{"limit":"5wd","on":"2026-03-23","passed":"10wd","start":"2026-03-02"},"code":"clock.counted_past","rule":"OneGo 2.10(3)"},{"args":{"on":"2026-03-23"},"code":"clock.suspended","rule":"OneGo 2.10(5)"}]');
INSERT INTO "case_dates" VALUES('OG20260302000000063','food-licence.statutory',14,'2026-03-30',NULL,'2026-03-16',0,1,'[{"args":{"limit":"10wd","start":"2026-03-02"},"code":"clock.start","rule":"OneGo 2.10(2)"},{"args":{"days":"10wd","ground":"inspection","notice":"示例检验〔2026〕1号","start":"2026-03-02","through":"2026-03-16"},"code":"clock.excluded_open","rule":"许可法 45"},{"args":{"limit":"10wd","on":"2026-03-30","passed":"10wd","start":"2026-03-02"},"code":"clock.counted_past","rule":"OneGo 2.10(3)"},{"args":{"on":"2026-03-30"},"code":"clock.suspended","rule":"OneGo 2.10(5)"}]');
INSERT INTO "case_dates" VALUES('OG20260302000000063','tobacco-licence.promised',12,'2026-03-16',NULL,NULL,0,0,'[{"args":{"limit":"10wd","start":"2026-03-02"},"code":"clock.start","rule":"OneGo 2.10(2)"},{"args":{"limit":"10wd","on":"2026-03-16","passed":"0wd","start":"2026-03-02"},"code":"clock.counted","rule":"OneGo 2.10(3)"}]');
INSERT INTO "case_dates" VALUES('OG20260302000000063','tobacco-licence.statutory',12,'2026-03-30',NULL,NULL,0,0,'[{"args":{"limit":"20wd","start":"2026-03-02"},"code":"clock.start","rule":"OneGo 2.10(2)"},{"args":{"limit":"20wd","on":"2026-03-30","passed":"0wd","start":"2026-03-02"},"code":"clock.counted","rule":"OneGo 2.10(3)"}]');
INSERT INTO "case_dates" VALUES('OG20260302000000071','case.promised',8,'2026-03-17',NULL,NULL,0,0,'[{"args":{"limit":"11wd","start":"2026-03-02"},"code":"clock.start","rule":"OneGo 2.10(2)"},{"args":{"limit":"11wd","on":"2026-03-17","passed":"0wd","start":"2026-03-02"},"code":"clock.counted","rule":"OneGo 2.10(3)"},{"args":{"on":"2026-03-17"},"code":"path.kept","rule":"OneGo 2.10(8)"}]');
INSERT INTO "case_dates" VALUES('OG20260302000000071','case.statutory',8,'2026-03-31',NULL,NULL,0,0,'[{"args":{"limit":"1wd","node":"business-licence-check","on":"2026-03-03","start":"2026-03-02"},"code":"path.node","rule":"GZ 13.3"},{"args":{"limit":"20wd","node":"tobacco-licence","on":"2026-03-31","start":"2026-03-03"},"code":"path.node","rule":"GZ 13.3"},{"args":{"on":"2026-03-31","path":"business-licence-check,tobacco-licence"},"code":"path.longest","rule":"GZ 13.3"}]');
INSERT INTO "case_dates" VALUES('OG20260302000000071','business-licence-check.promised',8,'2026-03-03',NULL,NULL,0,0,'[{"args":{"limit":"1wd","start":"2026-03-02"},"code":"clock.start","rule":"OneGo 2.10(2)"},{"args":{"limit":"1wd","on":"2026-03-03","passed":"0wd","start":"2026-03-02"},"code":"clock.counted","rule":"OneGo 2.10(3)"}]');
INSERT INTO "case_dates" VALUES('OG20260302000000071','business-licence-check.delivery',12,'2026-03-16',NULL,NULL,0,0,'[{"args":{"limit":"10wd","start":"2026-03-02"},"code":"date.delivery","rule":"许可法 44"},{"args":{"limit":"10wd","start":"2026-03-02"},"code":"clock.start","rule":"OneGo 2.10(2)"},{"args":{"limit":"10wd","on":"2026-03-16","passed":"0wd","start":"2026-03-02"},"code":"clock.counted","rule":"OneGo 2.10(3)"}]');
INSERT INTO "case_dates" VALUES('OG20260302000000071','food-licence.promised',12,'2026-03-09',NULL,NULL,0,0,'[{"args":{"limit":"5wd","start":"2026-03-02"},"code":"clock.start","rule":"OneGo 2.10(2)"},{"args":{"limit":"5wd","on":"2026-03-09","passed":"0wd","start":"2026-03-02"},"code":"clock.counted","rule":"OneGo 2.10(3)"}]');
INSERT INTO "case_dates" VALUES('OG20260302000000071','food-licence.statutory',12,'2026-03-16',NULL,NULL,0,0,'[{"args":{"limit":"10wd","start":"2026-03-02"},"code":"clock.start","rule":"OneGo 2.10(2)"},{"args":{"limit":"10wd","on":"2026-03-16","passed":"0wd","start":"2026-03-02"},"code":"clock.counted","rule":"OneGo 2.10(3)"}]');
INSERT INTO "case_dates" VALUES('OG20260302000000071','tobacco-licence.promised',12,'2026-03-16',NULL,NULL,0,0,'[{"args":{"limit":"10wd","start":"2026-03-02"},"code":"clock.start","rule":"OneGo 2.10(2)"},{"args":{"limit":"10wd","on":"2026-03-16","passed":"0wd","start":"2026-03-02"},"code":"clock.counted","rule":"OneGo 2.10(3)"}]');
INSERT INTO "case_dates" VALUES('OG20260302000000071','tobacco-licence.statutory',12,'2026-03-30',NULL,NULL,0,0,'[{"args":{"limit":"20wd","start":"2026-03-02"},"code":"clock.start","rule":"OneGo 2.10(2)"},{"args":{"limit":"20wd","on":"2026-03-30","passed":"0wd","start":"2026-03-02"},"code":"clock.counted","rule":"OneGo 2.10(3)"}]');
INSERT INTO "case_dates" VALUES('OG20260302000000071','food-licence.delivery',14,'2026-03-16',NULL,NULL,0,0,'[{"args":{"limit":"10wd","start":"2026-03-02"},"code":"date.delivery","rule":"许可法 44"},{"args":{"limit":"10wd","start":"2026-03-02"},"code":"clock.start","rule":"OneGo 2.10(2)"},{"args":{"limit":"10wd","on":"2026-03-16","passed":"0wd","start":"2026-03-02"},"code":"clock.counted","rule":"OneGo 2.10(3)"}]');
INSERT INTO "case_dates" VALUES('OG20260302000000071','tobacco-licence.delivery',16,'2026-03-16',NULL,NULL,0,0,'[{"args":{"limit":"10wd","start":"2026-03-02"},"code":"date.delivery","rule":"许可法 44"},{"args":{"limit":"10wd","start":"2026-03-02"},"code":"clock.start","rule":"OneGo 2.10(2)"},{"args":{"limit":"10wd","on":"2026-03-16","passed":"0wd","start":"2026-03-02"},"code":"clock.counted","rule":"OneGo 2.10(3)"}]');
INSERT INTO "case_dates" VALUES('OG20260302000000098','case.promised',8,'2026-03-17',NULL,NULL,0,0,'[{"args":{"limit":"11wd","start":"2026-03-02"},"code":"clock.start","rule":"OneGo 2.10(2)"},{"args":{"limit":"11wd","on":"2026-03-17","passed":"0wd","start":"2026-03-02"},"code":"clock.counted","rule":"OneGo 2.10(3)"},{"args":{"on":"2026-03-17"},"code":"path.kept","rule":"OneGo 2.10(8)"}]');
INSERT INTO "case_dates" VALUES('OG20260302000000098','case.statutory',8,'2026-03-31',NULL,NULL,0,0,'[{"args":{"limit":"1wd","node":"business-licence-check","on":"2026-03-03","start":"2026-03-02"},"code":"path.node","rule":"GZ 13.3"},{"args":{"limit":"20wd","node":"tobacco-licence","on":"2026-03-31","start":"2026-03-03"},"code":"path.node","rule":"GZ 13.3"},{"args":{"on":"2026-03-31","path":"business-licence-check,tobacco-licence"},"code":"path.longest","rule":"GZ 13.3"}]');
INSERT INTO "case_dates" VALUES('OG20260302000000098','business-licence-check.promised',8,'2026-03-03',NULL,NULL,0,0,'[{"args":{"limit":"1wd","start":"2026-03-02"},"code":"clock.start","rule":"OneGo 2.10(2)"},{"args":{"limit":"1wd","on":"2026-03-03","passed":"0wd","start":"2026-03-02"},"code":"clock.counted","rule":"OneGo 2.10(3)"}]');
INSERT INTO "case_dates" VALUES('OG20260302000000098','business-licence-check.delivery',12,'2026-03-16',NULL,NULL,0,0,'[{"args":{"limit":"10wd","start":"2026-03-02"},"code":"date.delivery","rule":"许可法 44"},{"args":{"limit":"10wd","start":"2026-03-02"},"code":"clock.start","rule":"OneGo 2.10(2)"},{"args":{"limit":"10wd","on":"2026-03-16","passed":"0wd","start":"2026-03-02"},"code":"clock.counted","rule":"OneGo 2.10(3)"}]');
INSERT INTO "case_dates" VALUES('OG20260302000000098','food-licence.promised',14,'2026-03-16',NULL,'2026-03-09',0,0,'[{"args":{"limit":"5wd","start":"2026-03-02"},"code":"clock.start","rule":"OneGo 2.10(2)"},{"args":{"limit":"5wd","on":"2026-03-09","passed":"0wd","start":"2026-03-02"},"code":"clock.counted","rule":"OneGo 2.10(3)"},{"args":{"approver":"head-of-organ","by":"5wd","decided_on":"2026-03-02","on":"2026-03-16","was":"2026-03-09"},"code":"clock.extended","rule":"食品经营许可和备案管理办法"}]');
INSERT INTO "case_dates" VALUES('OG20260302000000098','food-licence.statutory',14,'2026-03-23',NULL,'2026-03-16',0,0,'[{"args":{"limit":"10wd","start":"2026-03-02"},"code":"clock.start","rule":"OneGo 2.10(2)"},{"args":{"limit":"10wd","on":"2026-03-16","passed":"0wd","start":"2026-03-02"},"code":"clock.counted","rule":"OneGo 2.10(3)"},{"args":{"approver":"head-of-organ","by":"5wd","decided_on":"2026-03-02","on":"2026-03-23","was":"2026-03-16"},"code":"clock.extended","rule":"食品经营许可和备案管理办法"}]');
INSERT INTO "case_dates" VALUES('OG20260302000000098','tobacco-licence.promised',12,'2026-03-16',NULL,NULL,0,0,'[{"args":{"limit":"10wd","start":"2026-03-02"},"code":"clock.start","rule":"OneGo 2.10(2)"},{"args":{"limit":"10wd","on":"2026-03-16","passed":"0wd","start":"2026-03-02"},"code":"clock.counted","rule":"OneGo 2.10(3)"}]');
INSERT INTO "case_dates" VALUES('OG20260302000000098','tobacco-licence.statutory',12,'2026-03-30',NULL,NULL,0,0,'[{"args":{"limit":"20wd","start":"2026-03-02"},"code":"clock.start","rule":"OneGo 2.10(2)"},{"args":{"limit":"20wd","on":"2026-03-30","passed":"0wd","start":"2026-03-02"},"code":"clock.counted","rule":"OneGo 2.10(3)"}]');
CREATE TABLE case_log (
	case_id VARCHAR NOT NULL, 
	seq INTEGER NOT NULL, 
	order_id VARCHAR NOT NULL, 
	at DATETIME NOT NULL, 
	kind VARCHAR NOT NULL, 
	event TEXT NOT NULL, 
	prev_hash VARCHAR NOT NULL, 
	hash VARCHAR NOT NULL, 
	CONSTRAINT pk_case_log PRIMARY KEY (case_id, seq), 
	CONSTRAINT fk_case_log_case_id FOREIGN KEY(case_id) REFERENCES cases (id)
);
INSERT INTO "case_log" VALUES('OG20260302000000014',1,'receive','2026-03-02 02:00:00.000000','CaseReceived','{"by":{"id":"p_aff35e88d113b8b0d3e8cdf7","role":"applicant"},"calendar":"cn2026-4de3b741\n2025|国办发明电〔2024〕12号|off:0101,0128-0204,0404-0406,0501-0505,0531-0602,1001-1008|work:0126,0208,0427,0928,1011\n2026|国办发明电〔2025〕7号|off:0101-0103,0215-0223,0404-0406,0501-0505,0619-0621,0925-0927,1001-1007|work:0104,0214,0228,0509,0920,1010\n2027|?|off:0101,0205-0208,0405,0501-0502,0609,0915,1001-1003|work:","case_id":"OG20260302000000014","channel":"web","plan":{"bundle":"restaurant","deferrable":["premises-proof","food-safety-rules"],"items":[{"department":"market","fields":["enterprise-name","credit-code"],"id":"business-licence-check","kind":"public-service","promised":"1wd","result":"licence-check"},{"after":["business-licence-check"],"department":"market","extension":{"approver":"head-of-organ","basis":"食品经营许可和备案管理办法","max":"5wd"},"fields":["enterprise-name","credit-code","premises-address","food-category","floor-area","seats"],"grounds":["inspection","testing","expert-review"],"id":"food-licence","kind":"licence","materials":["premises-proof","kitchen-plan","food-safety-rules"],"promised":"5wd","result":"food-licence","site_check":true,"statutory":"10wd"},{"after":["business-licence-check"],"department":"tobacco","extension":{"approver":"head-of-organ","basis":"许可法 42(1)","max":"10wd"},"fields":["enterprise-name","credit-code","premises-address"],"grounds":["hearing"],"id":"tobacco-licence","kind":"licence","promised":"10wd","result":"tobacco-licence","site_check":true,"statutory":"20wd"}],"joint_handling":true,"lead":"market","never_supplied":"close","published":"11wd","supply_within":"20wd","tolerance":"10wd","version":"1.0.0+9dc33c9b93ec"},"received_on":"2026-03-02","submission":"5d874a7121ad63c0911ef53ba3798481c980b0b8a438ec5665d0444837aec043","t":"CaseReceived"}','0000000000000000000000000000000000000000000000000000000000000000','4c93d42b6b9729004e4f28405096ae481bd35408d2e8f3f1403b75ae2d2816ed');
INSERT INTO "case_log" VALUES('OG20260302000000014',2,'receive','2026-03-02 02:00:00.000000','DatesSet','{"dates":[{"key":"notice","on":"2026-03-09"}],"t":"DatesSet"}','4c93d42b6b9729004e4f28405096ae481bd35408d2e8f3f1403b75ae2d2816ed','7f64ab0bb58ad2692d20cb21798e0b9ea53ff5c2f97735cd7536982122dcf040');
INSERT INTO "case_log" VALUES('OG20260302000000022',1,'receive','2026-03-02 02:00:00.000000','CaseReceived','{"by":{"id":"p_aff35e88d113b8b0d3e8cdf7","role":"applicant"},"calendar":"cn2026-4de3b741\n2025|国办发明电〔2024〕12号|off:0101,0128-0204,0404-0406,0501-0505,0531-0602,1001-1008|work:0126,0208,0427,0928,1011\n2026|国办发明电〔2025〕7号|off:0101-0103,0215-0223,0404-0406,0501-0505,0619-0621,0925-0927,1001-1007|work:0104,0214,0228,0509,0920,1010\n2027|?|off:0101,0205-0208,0405,0501-0502,0609,0915,1001-1003|work:","case_id":"OG20260302000000022","channel":"web","plan":{"bundle":"restaurant","deferrable":["premises-proof","food-safety-rules"],"items":[{"department":"market","fields":["enterprise-name","credit-code"],"id":"business-licence-check","kind":"public-service","promised":"1wd","result":"licence-check"},{"after":["business-licence-check"],"department":"market","extension":{"approver":"head-of-organ","basis":"食品经营许可和备案管理办法","max":"5wd"},"fields":["enterprise-name","credit-code","premises-address","food-category","floor-area","seats"],"grounds":["inspection","testing","expert-review"],"id":"food-licence","kind":"licence","materials":["premises-proof","kitchen-plan","food-safety-rules"],"promised":"5wd","result":"food-licence","site_check":true,"statutory":"10wd"},{"after":["business-licence-check"],"department":"tobacco","extension":{"approver":"head-of-organ","basis":"许可法 42(1)","max":"10wd"},"fields":["enterprise-name","credit-code","premises-address"],"grounds":["hearing"],"id":"tobacco-licence","kind":"licence","promised":"10wd","result":"tobacco-licence","site_check":true,"statutory":"20wd"}],"joint_handling":true,"lead":"market","never_supplied":"close","published":"11wd","supply_within":"20wd","tolerance":"10wd","version":"1.0.0+9dc33c9b93ec"},"received_on":"2026-03-02","submission":"027de53e4e2103b5825df4f85f655d22c29d4961a0585df1d35efdbc7ecfe455","t":"CaseReceived"}','0000000000000000000000000000000000000000000000000000000000000000','7de234e9bd8fd4f1930e1af07fec5bb45dcf9a5d67dfa6b29068fccbcfcda885');
INSERT INTO "case_log" VALUES('OG20260302000000022',2,'receive','2026-03-02 02:00:00.000000','DatesSet','{"dates":[{"key":"notice","on":"2026-03-09"}],"t":"DatesSet"}','7de234e9bd8fd4f1930e1af07fec5bb45dcf9a5d67dfa6b29068fccbcfcda885','5eff259c78127a3bcb2790a0c827e9566166c15a1adc70ffbf061dc4d1b9910c');
INSERT INTO "case_log" VALUES('OG20260302000000022',3,'o_2734724d889546847cc1b9a6','2026-03-02 02:00:00.000000','PrecheckReported','{"by":{"department":"market","id":"p_8fe66e9306adcfa7f8710b01","role":"officer"},"item":"business-licence-check","round":0,"t":"PrecheckReported"}','5eff259c78127a3bcb2790a0c827e9566166c15a1adc70ffbf061dc4d1b9910c','9f099e7f33f1cb2d9314ff70a9347f5fd8b47b66d12d4be4b2f993ab43d98db9');
INSERT INTO "case_log" VALUES('OG20260302000000022',4,'o_6def0f42b7eb4c8db2705298','2026-03-02 02:00:00.000000','PrecheckReported','{"by":{"department":"market","id":"p_8fe66e9306adcfa7f8710b01","role":"officer"},"defects":[{"id":"food-licence.1","item":"food-licence","target":"material:kitchen-plan","text":"t_84d3b91c8f67e5693fdb238c9475167f"}],"item":"food-licence","round":0,"t":"PrecheckReported"}','9f099e7f33f1cb2d9314ff70a9347f5fd8b47b66d12d4be4b2f993ab43d98db9','3358ee86f91ff16016b0b3b241b369b35a33407c1180a007b6542e5fe000670a');
INSERT INTO "case_log" VALUES('OG20260302000000022',5,'o_e020142220c922faf6f2054a','2026-03-02 02:00:00.000000','PrecheckReported','{"by":{"department":"tobacco","id":"p_99520cf615ad667e148308f2","role":"officer"},"item":"tobacco-licence","round":0,"t":"PrecheckReported"}','3358ee86f91ff16016b0b3b241b369b35a33407c1180a007b6542e5fe000670a','2f09dd8c3c3d379921d52d00e9ca31923a48af737351791304bbdba99299229c');
INSERT INTO "case_log" VALUES('OG20260302000000022',6,'o_e020142220c922faf6f2054a','2026-03-02 02:00:00.000000','NoticeIssued','{"by":{"department":"tobacco","id":"p_99520cf615ad667e148308f2","role":"officer"},"issued_on":"2026-03-02","points":[{"id":"food-licence.1","item":"food-licence","target":"material:kitchen-plan","text":"t_84d3b91c8f67e5693fdb238c9475167f"}],"t":"NoticeIssued"}','2f09dd8c3c3d379921d52d00e9ca31923a48af737351791304bbdba99299229c','743b202ebf043c4433f1fdd82604b91c2862ca46ecbb2b19e291c941445453fe');
INSERT INTO "case_log" VALUES('OG20260302000000022',7,'o_e020142220c922faf6f2054a','2026-03-02 02:00:00.000000','DatesSet','{"dates":[{"key":"supply","on":"2026-03-30"}],"t":"DatesSet"}','743b202ebf043c4433f1fdd82604b91c2862ca46ecbb2b19e291c941445453fe','622a9d9fa7c18089295efeac809a761904059d5f1735694af21d9717cf1dd730');
INSERT INTO "case_log" VALUES('OG20260302000000039',1,'receive','2026-03-02 02:00:00.000000','CaseReceived','{"by":{"id":"p_aff35e88d113b8b0d3e8cdf7","role":"applicant"},"calendar":"cn2026-4de3b741\n2025|国办发明电〔2024〕12号|off:0101,0128-0204,0404-0406,0501-0505,0531-0602,1001-1008|work:0126,0208,0427,0928,1011\n2026|国办发明电〔2025〕7号|off:0101-0103,0215-0223,0404-0406,0501-0505,0619-0621,0925-0927,1001-1007|work:0104,0214,0228,0509,0920,1010\n2027|?|off:0101,0205-0208,0405,0501-0502,0609,0915,1001-1003|work:","case_id":"OG20260302000000039","channel":"web","plan":{"bundle":"restaurant","deferrable":["premises-proof","food-safety-rules"],"items":[{"department":"market","fields":["enterprise-name","credit-code"],"id":"business-licence-check","kind":"public-service","promised":"1wd","result":"licence-check"},{"after":["business-licence-check"],"department":"market","extension":{"approver":"head-of-organ","basis":"食品经营许可和备案管理办法","max":"5wd"},"fields":["enterprise-name","credit-code","premises-address","food-category","floor-area","seats"],"grounds":["inspection","testing","expert-review"],"id":"food-licence","kind":"licence","materials":["premises-proof","kitchen-plan","food-safety-rules"],"promised":"5wd","result":"food-licence","site_check":true,"statutory":"10wd"},{"after":["business-licence-check"],"department":"tobacco","extension":{"approver":"head-of-organ","basis":"许可法 42(1)","max":"10wd"},"fields":["enterprise-name","credit-code","premises-address"],"grounds":["hearing"],"id":"tobacco-licence","kind":"licence","promised":"10wd","result":"tobacco-licence","site_check":true,"statutory":"20wd"}],"joint_handling":true,"lead":"market","never_supplied":"close","published":"11wd","supply_within":"20wd","tolerance":"10wd","version":"1.0.0+9dc33c9b93ec"},"received_on":"2026-03-02","submission":"a7f25fd05679248beb181af6f237e5858307e10de3e955be12d5513543606cb6","t":"CaseReceived"}','0000000000000000000000000000000000000000000000000000000000000000','2e1186b82664be0abacfa8551339703a69216a42437f6105a004c9c09b1c39a0');
INSERT INTO "case_log" VALUES('OG20260302000000039',2,'receive','2026-03-02 02:00:00.000000','DatesSet','{"dates":[{"key":"notice","on":"2026-03-09"}],"t":"DatesSet"}','2e1186b82664be0abacfa8551339703a69216a42437f6105a004c9c09b1c39a0','41e490380c6ba0d4c076ca34c6ec0969c0fee0e165148d16845c668bd15b9a47');
INSERT INTO "case_log" VALUES('OG20260302000000039',3,'o_9995af72980f0b3b0dc260ad','2026-03-02 02:00:00.000000','PrecheckReported','{"by":{"department":"market","id":"p_8fe66e9306adcfa7f8710b01","role":"officer"},"item":"business-licence-check","round":0,"t":"PrecheckReported"}','41e490380c6ba0d4c076ca34c6ec0969c0fee0e165148d16845c668bd15b9a47','f94bfbd2ecb30900edd3bcd75d6b9bf15ed35f99ef505ee126f3f729fee69a6d');
INSERT INTO "case_log" VALUES('OG20260302000000039',4,'o_825b23782aeea98f20244ecc','2026-03-02 02:00:00.000000','PrecheckReported','{"by":{"department":"market","id":"p_8fe66e9306adcfa7f8710b01","role":"officer"},"item":"food-licence","round":0,"t":"PrecheckReported"}','f94bfbd2ecb30900edd3bcd75d6b9bf15ed35f99ef505ee126f3f729fee69a6d','0bd20f31c949e2c294c18f78009127d1494641226b3f81e2dd01588d7aed8be2');
INSERT INTO "case_log" VALUES('OG20260302000000039',5,'o_3f5c88ac712e74fc35d4469c','2026-03-02 02:00:00.000000','PrecheckReported','{"by":{"department":"tobacco","id":"p_99520cf615ad667e148308f2","role":"officer"},"item":"tobacco-licence","round":0,"t":"PrecheckReported"}','0bd20f31c949e2c294c18f78009127d1494641226b3f81e2dd01588d7aed8be2','4b3d0d3628e180ca307179e8f8196e3309397785a5426ce6a640cb5dc77c6ed1');
INSERT INTO "case_log" VALUES('OG20260302000000039',6,'o_3f5c88ac712e74fc35d4469c','2026-03-02 02:00:00.000000','CaseAccepted','{"accepted_on":"2026-03-02","basis":"complete","by":{"department":"tobacco","id":"p_99520cf615ad667e148308f2","role":"officer"},"t":"CaseAccepted"}','4b3d0d3628e180ca307179e8f8196e3309397785a5426ce6a640cb5dc77c6ed1','b805314fa30da763726bb8e97081d6558e54154dab8c3609da24514a9fa77de0');
INSERT INTO "case_log" VALUES('OG20260302000000039',7,'o_3f5c88ac712e74fc35d4469c','2026-03-02 02:00:00.000000','TaskOpened','{"item":"business-licence-check","opened_on":"2026-03-02","t":"TaskOpened"}','b805314fa30da763726bb8e97081d6558e54154dab8c3609da24514a9fa77de0','dfd84fec51a458e943ecbcff2387a7f4ad181d108b2f7968e189b620d42b643d');
INSERT INTO "case_log" VALUES('OG20260302000000039',8,'o_3f5c88ac712e74fc35d4469c','2026-03-02 02:00:00.000000','DatesSet','{"dates":[{"key":"case.promised","on":"2026-03-17"},{"key":"case.statutory","on":"2026-03-31"},{"key":"business-licence-check.promised","on":"2026-03-03"}],"t":"DatesSet"}','dfd84fec51a458e943ecbcff2387a7f4ad181d108b2f7968e189b620d42b643d','2356683264974d5f046d3481c31ae7f583a1c095d3b1c176e87de9cb1f008b92');
INSERT INTO "case_log" VALUES('OG20260302000000039',9,'o_4ad1020fcad65997c08c3ad7','2026-03-02 02:00:00.000000','TaskDecided','{"by":{"department":"market","id":"p_8fe66e9306adcfa7f8710b01","role":"officer"},"decided_on":"2026-03-02","item":"business-licence-check","outcome":"granted","t":"TaskDecided"}','2356683264974d5f046d3481c31ae7f583a1c095d3b1c176e87de9cb1f008b92','34c581ee42c2f96025ebf3f825866530020843e9545b4868a1e5d81d7dd0e711');
INSERT INTO "case_log" VALUES('OG20260302000000039',10,'o_4ad1020fcad65997c08c3ad7','2026-03-02 02:00:00.000000','TaskOpened','{"item":"food-licence","opened_on":"2026-03-02","t":"TaskOpened"}','34c581ee42c2f96025ebf3f825866530020843e9545b4868a1e5d81d7dd0e711','22a0b021fe27c8d99944d060b824ded95e57449dcec3dc7a8c3ee259dc16c84f');
INSERT INTO "case_log" VALUES('OG20260302000000039',11,'o_4ad1020fcad65997c08c3ad7','2026-03-02 02:00:00.000000','TaskOpened','{"item":"tobacco-licence","opened_on":"2026-03-02","t":"TaskOpened"}','22a0b021fe27c8d99944d060b824ded95e57449dcec3dc7a8c3ee259dc16c84f','0d5091f87b0c9dbe7c7d980a260bea6c1a7037d26aded4e31e48746b5c8108fa');
INSERT INTO "case_log" VALUES('OG20260302000000039',12,'o_4ad1020fcad65997c08c3ad7','2026-03-02 02:00:00.000000','DatesSet','{"dates":[{"key":"business-licence-check.delivery","on":"2026-03-16"},{"key":"food-licence.promised","on":"2026-03-09"},{"key":"food-licence.statutory","on":"2026-03-16"},{"key":"tobacco-licence.promised","on":"2026-03-16"},{"key":"tobacco-licence.statutory","on":"2026-03-30"}],"t":"DatesSet"}','0d5091f87b0c9dbe7c7d980a260bea6c1a7037d26aded4e31e48746b5c8108fa','734eea561d7e7215b153274c7b35158db0d61de823fd99ce58513312a667bed7');
INSERT INTO "case_log" VALUES('OG20260302000000047',1,'receive','2026-03-02 02:00:00.000000','CaseReceived','{"by":{"id":"p_aff35e88d113b8b0d3e8cdf7","role":"applicant"},"calendar":"cn2026-4de3b741\n2025|国办发明电〔2024〕12号|off:0101,0128-0204,0404-0406,0501-0505,0531-0602,1001-1008|work:0126,0208,0427,0928,1011\n2026|国办发明电〔2025〕7号|off:0101-0103,0215-0223,0404-0406,0501-0505,0619-0621,0925-0927,1001-1007|work:0104,0214,0228,0509,0920,1010\n2027|?|off:0101,0205-0208,0405,0501-0502,0609,0915,1001-1003|work:","case_id":"OG20260302000000047","channel":"web","plan":{"bundle":"restaurant","deferrable":["premises-proof","food-safety-rules"],"items":[{"department":"market","fields":["enterprise-name","credit-code"],"id":"business-licence-check","kind":"public-service","promised":"1wd","result":"licence-check"},{"after":["business-licence-check"],"department":"market","extension":{"approver":"head-of-organ","basis":"食品经营许可和备案管理办法","max":"5wd"},"fields":["enterprise-name","credit-code","premises-address","food-category","floor-area","seats"],"grounds":["inspection","testing","expert-review"],"id":"food-licence","kind":"licence","materials":["premises-proof","kitchen-plan","food-safety-rules"],"promised":"5wd","result":"food-licence","site_check":true,"statutory":"10wd"},{"after":["business-licence-check"],"department":"tobacco","extension":{"approver":"head-of-organ","basis":"许可法 42(1)","max":"10wd"},"fields":["enterprise-name","credit-code","premises-address"],"grounds":["hearing"],"id":"tobacco-licence","kind":"licence","promised":"10wd","result":"tobacco-licence","site_check":true,"statutory":"20wd"}],"joint_handling":true,"lead":"market","never_supplied":"close","published":"11wd","supply_within":"20wd","tolerance":"10wd","version":"1.0.0+9dc33c9b93ec"},"received_on":"2026-03-02","submission":"fc9f5edad80df89442dc4e9987ae29f45284ea3c3d8376b6dd49506c8b1df8e9","t":"CaseReceived"}','0000000000000000000000000000000000000000000000000000000000000000','d0e941c41235f2f1571ba378d81275757532a004e5e770c760db733289619c98');
INSERT INTO "case_log" VALUES('OG20260302000000047',2,'receive','2026-03-02 02:00:00.000000','DatesSet','{"dates":[{"key":"notice","on":"2026-03-09"}],"t":"DatesSet"}','d0e941c41235f2f1571ba378d81275757532a004e5e770c760db733289619c98','3321eb82a086dc416521d02cc33396dad6289870eb05824bdc4959969ee62ee4');
INSERT INTO "case_log" VALUES('OG20260302000000047',3,'o_eb73b4905c56fb20e7f3ac5a','2026-03-02 02:00:00.000000','PrecheckReported','{"by":{"department":"market","id":"p_8fe66e9306adcfa7f8710b01","role":"officer"},"item":"business-licence-check","round":0,"t":"PrecheckReported"}','3321eb82a086dc416521d02cc33396dad6289870eb05824bdc4959969ee62ee4','562a59fcaff235ff91122a042a096aeb890b1afb61e21637104cbb132569ffc3');
INSERT INTO "case_log" VALUES('OG20260302000000047',4,'o_cf020c45e96278a47f2ea37b','2026-03-02 02:00:00.000000','PrecheckReported','{"by":{"department":"market","id":"p_8fe66e9306adcfa7f8710b01","role":"officer"},"item":"food-licence","round":0,"t":"PrecheckReported"}','562a59fcaff235ff91122a042a096aeb890b1afb61e21637104cbb132569ffc3','ae119f349444c221e078b7bdca58241de157c358964365bba6675559013f2f98');
INSERT INTO "case_log" VALUES('OG20260302000000047',5,'o_7197f526bfa037a28ad91635','2026-03-02 02:00:00.000000','PrecheckReported','{"by":{"department":"tobacco","id":"p_99520cf615ad667e148308f2","role":"officer"},"item":"tobacco-licence","round":0,"t":"PrecheckReported"}','ae119f349444c221e078b7bdca58241de157c358964365bba6675559013f2f98','8f2fc5a1fc23c8ec6ca3211c774b3420865d6a737a66d1523fcb9d1314a42b1d');
INSERT INTO "case_log" VALUES('OG20260302000000047',6,'o_7197f526bfa037a28ad91635','2026-03-02 02:00:00.000000','CaseAccepted','{"accepted_on":"2026-03-02","basis":"complete","by":{"department":"tobacco","id":"p_99520cf615ad667e148308f2","role":"officer"},"t":"CaseAccepted"}','8f2fc5a1fc23c8ec6ca3211c774b3420865d6a737a66d1523fcb9d1314a42b1d','184acb39b1a6771d3c8fd788f827ede104dead32593601f0b0de48b464562884');
INSERT INTO "case_log" VALUES('OG20260302000000047',7,'o_7197f526bfa037a28ad91635','2026-03-02 02:00:00.000000','TaskOpened','{"item":"business-licence-check","opened_on":"2026-03-02","t":"TaskOpened"}','184acb39b1a6771d3c8fd788f827ede104dead32593601f0b0de48b464562884','620101d6b69da9b708384cffd2b6ebd769650e246907af9de84f8b562882b83d');
INSERT INTO "case_log" VALUES('OG20260302000000047',8,'o_7197f526bfa037a28ad91635','2026-03-02 02:00:00.000000','DatesSet','{"dates":[{"key":"case.promised","on":"2026-03-17"},{"key":"case.statutory","on":"2026-03-31"},{"key":"business-licence-check.promised","on":"2026-03-03"}],"t":"DatesSet"}','620101d6b69da9b708384cffd2b6ebd769650e246907af9de84f8b562882b83d','90a6b68a4b887256f6adfd97fd202feb707363275b355627ab66588d62880a0d');
INSERT INTO "case_log" VALUES('OG20260302000000047',9,'o_bee546a3ed11f77828da3a5a','2026-03-02 02:00:00.000000','TaskDecided','{"by":{"department":"market","id":"p_8fe66e9306adcfa7f8710b01","role":"officer"},"decided_on":"2026-03-02","item":"business-licence-check","outcome":"granted","t":"TaskDecided"}','90a6b68a4b887256f6adfd97fd202feb707363275b355627ab66588d62880a0d','e3dbd8b83e9f5025c2cdc62718ee4abd35c88a2ffefa914666c3438f073ad825');
INSERT INTO "case_log" VALUES('OG20260302000000047',10,'o_bee546a3ed11f77828da3a5a','2026-03-02 02:00:00.000000','TaskOpened','{"item":"food-licence","opened_on":"2026-03-02","t":"TaskOpened"}','e3dbd8b83e9f5025c2cdc62718ee4abd35c88a2ffefa914666c3438f073ad825','8a40c273014b8e809b24f7b41d5d7c117bf5cc6418dc551abb4ad2a388ae9f23');
INSERT INTO "case_log" VALUES('OG20260302000000047',11,'o_bee546a3ed11f77828da3a5a','2026-03-02 02:00:00.000000','TaskOpened','{"item":"tobacco-licence","opened_on":"2026-03-02","t":"TaskOpened"}','8a40c273014b8e809b24f7b41d5d7c117bf5cc6418dc551abb4ad2a388ae9f23','2d72fe50cb16382802af458124e482e1ae80bc329b467796db9103f11b0d9af6');
INSERT INTO "case_log" VALUES('OG20260302000000047',12,'o_bee546a3ed11f77828da3a5a','2026-03-02 02:00:00.000000','DatesSet','{"dates":[{"key":"business-licence-check.delivery","on":"2026-03-16"},{"key":"food-licence.promised","on":"2026-03-09"},{"key":"food-licence.statutory","on":"2026-03-16"},{"key":"tobacco-licence.promised","on":"2026-03-16"},{"key":"tobacco-licence.statutory","on":"2026-03-30"}],"t":"DatesSet"}','2d72fe50cb16382802af458124e482e1ae80bc329b467796db9103f11b0d9af6','b9d217f9ffbd8fbcab23b045766e591e6ad8d85a90aae13d9a42974a85fa274c');
INSERT INTO "case_log" VALUES('OG20260302000000055',1,'receive','2026-03-02 02:00:00.000000','CaseReceived','{"by":{"id":"p_aff35e88d113b8b0d3e8cdf7","role":"applicant"},"calendar":"cn2026-4de3b741\n2025|国办发明电〔2024〕12号|off:0101,0128-0204,0404-0406,0501-0505,0531-0602,1001-1008|work:0126,0208,0427,0928,1011\n2026|国办发明电〔2025〕7号|off:0101-0103,0215-0223,0404-0406,0501-0505,0619-0621,0925-0927,1001-1007|work:0104,0214,0228,0509,0920,1010\n2027|?|off:0101,0205-0208,0405,0501-0502,0609,0915,1001-1003|work:","case_id":"OG20260302000000055","channel":"web","plan":{"bundle":"restaurant","deferrable":["premises-proof","food-safety-rules"],"items":[{"department":"market","fields":["enterprise-name","credit-code"],"id":"business-licence-check","kind":"public-service","promised":"1wd","result":"licence-check"},{"after":["business-licence-check"],"department":"market","extension":{"approver":"head-of-organ","basis":"食品经营许可和备案管理办法","max":"5wd"},"fields":["enterprise-name","credit-code","premises-address","food-category","floor-area","seats"],"grounds":["inspection","testing","expert-review"],"id":"food-licence","kind":"licence","materials":["premises-proof","kitchen-plan","food-safety-rules"],"promised":"5wd","result":"food-licence","site_check":true,"statutory":"10wd"},{"after":["business-licence-check"],"department":"tobacco","extension":{"approver":"head-of-organ","basis":"许可法 42(1)","max":"10wd"},"fields":["enterprise-name","credit-code","premises-address"],"grounds":["hearing"],"id":"tobacco-licence","kind":"licence","promised":"10wd","result":"tobacco-licence","site_check":true,"statutory":"20wd"}],"joint_handling":true,"lead":"market","never_supplied":"close","published":"11wd","supply_within":"20wd","tolerance":"10wd","version":"1.0.0+9dc33c9b93ec"},"received_on":"2026-03-02","submission":"a9f80f4e8087f173199ae1f74cc4e1172898affa97fb7848cfd836901b9db64d","t":"CaseReceived"}','0000000000000000000000000000000000000000000000000000000000000000','6336a656a449fee7573f42916c7d99e8a671d895a227f2116b7882e92ed53c66');
INSERT INTO "case_log" VALUES('OG20260302000000055',2,'receive','2026-03-02 02:00:00.000000','DatesSet','{"dates":[{"key":"notice","on":"2026-03-09"}],"t":"DatesSet"}','6336a656a449fee7573f42916c7d99e8a671d895a227f2116b7882e92ed53c66','e1f2fd11e72fc2d15cbb434e9becb0d0876a245aad1e7a515b713d2d7cdc797d');
INSERT INTO "case_log" VALUES('OG20260302000000055',3,'o_20b3132ad4d89d241ceec3c5','2026-03-02 02:00:00.000000','PrecheckReported','{"by":{"department":"market","id":"p_8fe66e9306adcfa7f8710b01","role":"officer"},"item":"business-licence-check","round":0,"t":"PrecheckReported"}','e1f2fd11e72fc2d15cbb434e9becb0d0876a245aad1e7a515b713d2d7cdc797d','b133ff87a649b8fa235a250623e818f29aef2c0c7b60bcd6458961c3ee8ddc4c');
INSERT INTO "case_log" VALUES('OG20260302000000055',4,'o_428f4255642dca54a3d4dcfd','2026-03-02 02:00:00.000000','PrecheckReported','{"by":{"department":"market","id":"p_8fe66e9306adcfa7f8710b01","role":"officer"},"item":"food-licence","round":0,"t":"PrecheckReported"}','b133ff87a649b8fa235a250623e818f29aef2c0c7b60bcd6458961c3ee8ddc4c','c8c12d63c0fb3034789dbcd087fac74493cdb7eb4d2b4038b047ebc949a45d2e');
INSERT INTO "case_log" VALUES('OG20260302000000055',5,'o_2ac3c6bdc3180fe8f646060a','2026-03-02 02:00:00.000000','PrecheckReported','{"by":{"department":"tobacco","id":"p_99520cf615ad667e148308f2","role":"officer"},"item":"tobacco-licence","round":0,"t":"PrecheckReported"}','c8c12d63c0fb3034789dbcd087fac74493cdb7eb4d2b4038b047ebc949a45d2e','3a4f5ada680dea6cc911e04a7ce9fd7e715ae69a01b55d529412465065d703c1');
INSERT INTO "case_log" VALUES('OG20260302000000055',6,'o_2ac3c6bdc3180fe8f646060a','2026-03-02 02:00:00.000000','CaseAccepted','{"accepted_on":"2026-03-02","basis":"complete","by":{"department":"tobacco","id":"p_99520cf615ad667e148308f2","role":"officer"},"t":"CaseAccepted"}','3a4f5ada680dea6cc911e04a7ce9fd7e715ae69a01b55d529412465065d703c1','14a4788449259041866766e1c9660f6da833ec4a058b4c4937c59f0d30df3748');
INSERT INTO "case_log" VALUES('OG20260302000000055',7,'o_2ac3c6bdc3180fe8f646060a','2026-03-02 02:00:00.000000','TaskOpened','{"item":"business-licence-check","opened_on":"2026-03-02","t":"TaskOpened"}','14a4788449259041866766e1c9660f6da833ec4a058b4c4937c59f0d30df3748','21c26650246c5e6d120aa7b9d99e6444bc42f8fb24499733892b611461d75bc8');
INSERT INTO "case_log" VALUES('OG20260302000000055',8,'o_2ac3c6bdc3180fe8f646060a','2026-03-02 02:00:00.000000','DatesSet','{"dates":[{"key":"case.promised","on":"2026-03-17"},{"key":"case.statutory","on":"2026-03-31"},{"key":"business-licence-check.promised","on":"2026-03-03"}],"t":"DatesSet"}','21c26650246c5e6d120aa7b9d99e6444bc42f8fb24499733892b611461d75bc8','4211a96af9db1203be00b762167302c4937791061616ec6f02fc2454094edf4c');
INSERT INTO "case_log" VALUES('OG20260302000000055',9,'o_f7631aeeb8de8418e65a1b8d','2026-03-02 02:00:00.000000','TaskDecided','{"by":{"department":"market","id":"p_8fe66e9306adcfa7f8710b01","role":"officer"},"decided_on":"2026-03-02","item":"business-licence-check","outcome":"granted","t":"TaskDecided"}','4211a96af9db1203be00b762167302c4937791061616ec6f02fc2454094edf4c','839efd13893ec3d3a8ce892a80885fc63d74b1f9fbb39173efea5b3306af8fb2');
INSERT INTO "case_log" VALUES('OG20260302000000055',10,'o_f7631aeeb8de8418e65a1b8d','2026-03-02 02:00:00.000000','TaskOpened','{"item":"food-licence","opened_on":"2026-03-02","t":"TaskOpened"}','839efd13893ec3d3a8ce892a80885fc63d74b1f9fbb39173efea5b3306af8fb2','bb72c992a89e6c9313ca0f881910c8f6bae3e5dc2f930627d3fe2159ca378a6d');
INSERT INTO "case_log" VALUES('OG20260302000000055',11,'o_f7631aeeb8de8418e65a1b8d','2026-03-02 02:00:00.000000','TaskOpened','{"item":"tobacco-licence","opened_on":"2026-03-02","t":"TaskOpened"}','bb72c992a89e6c9313ca0f881910c8f6bae3e5dc2f930627d3fe2159ca378a6d','938c4abbc6f00cfd5e760ed057b881b7713de7b662810f3d9c692ef5cf8f2208');
INSERT INTO "case_log" VALUES('OG20260302000000055',12,'o_f7631aeeb8de8418e65a1b8d','2026-03-02 02:00:00.000000','DatesSet','{"dates":[{"key":"business-licence-check.delivery","on":"2026-03-16"},{"key":"food-licence.promised","on":"2026-03-09"},{"key":"food-licence.statutory","on":"2026-03-16"},{"key":"tobacco-licence.promised","on":"2026-03-16"},{"key":"tobacco-licence.statutory","on":"2026-03-30"}],"t":"DatesSet"}','938c4abbc6f00cfd5e760ed057b881b7713de7b662810f3d9c692ef5cf8f2208','a58bae37a9a9882475e287f1001000e904d39bad6dcff1cdc05be8e4c72db773');
INSERT INTO "case_log" VALUES('OG20260302000000055',13,'k_be3a884cb88a83d6db89760961cda6cb','2026-03-02 02:00:00.000000','TaskDecided','{"by":{"department":"tobacco","id":"p_d85ca45741eb2cba98d07e06","role":"chief"},"decided_on":"2026-03-02","item":"tobacco-licence","outcome":"granted","site_check":["one","other"],"t":"TaskDecided"}','a58bae37a9a9882475e287f1001000e904d39bad6dcff1cdc05be8e4c72db773','8ff387ef28b6d7240c9b79d9fd761289d6cd17aa75aa83d76f34cdba24bd5573');
INSERT INTO "case_log" VALUES('OG20260302000000055',14,'k_be3a884cb88a83d6db89760961cda6cb','2026-03-02 02:00:00.000000','DatesSet','{"dates":[{"key":"tobacco-licence.delivery","on":"2026-03-16"}],"t":"DatesSet"}','8ff387ef28b6d7240c9b79d9fd761289d6cd17aa75aa83d76f34cdba24bd5573','64bee492a3528f9489a4c59d267b10b5664d8e03dc6a4e0c25459b5064942fbe');
INSERT INTO "case_log" VALUES('OG20260302000000063',1,'receive','2026-03-02 02:00:00.000000','CaseReceived','{"by":{"id":"p_aff35e88d113b8b0d3e8cdf7","role":"applicant"},"calendar":"cn2026-4de3b741\n2025|国办发明电〔2024〕12号|off:0101,0128-0204,0404-0406,0501-0505,0531-0602,1001-1008|work:0126,0208,0427,0928,1011\n2026|国办发明电〔2025〕7号|off:0101-0103,0215-0223,0404-0406,0501-0505,0619-0621,0925-0927,1001-1007|work:0104,0214,0228,0509,0920,1010\n2027|?|off:0101,0205-0208,0405,0501-0502,0609,0915,1001-1003|work:","case_id":"OG20260302000000063","channel":"web","plan":{"bundle":"restaurant","deferrable":["premises-proof","food-safety-rules"],"items":[{"department":"market","fields":["enterprise-name","credit-code"],"id":"business-licence-check","kind":"public-service","promised":"1wd","result":"licence-check"},{"after":["business-licence-check"],"department":"market","extension":{"approver":"head-of-organ","basis":"食品经营许可和备案管理办法","max":"5wd"},"fields":["enterprise-name","credit-code","premises-address","food-category","floor-area","seats"],"grounds":["inspection","testing","expert-review"],"id":"food-licence","kind":"licence","materials":["premises-proof","kitchen-plan","food-safety-rules"],"promised":"5wd","result":"food-licence","site_check":true,"statutory":"10wd"},{"after":["business-licence-check"],"department":"tobacco","extension":{"approver":"head-of-organ","basis":"许可法 42(1)","max":"10wd"},"fields":["enterprise-name","credit-code","premises-address"],"grounds":["hearing"],"id":"tobacco-licence","kind":"licence","promised":"10wd","result":"tobacco-licence","site_check":true,"statutory":"20wd"}],"joint_handling":true,"lead":"market","never_supplied":"close","published":"11wd","supply_within":"20wd","tolerance":"10wd","version":"1.0.0+9dc33c9b93ec"},"received_on":"2026-03-02","submission":"f167cb6404c290a6ea2d88fe7f57f27668d4aa54ee7f2e8d54952ab64ef0abb8","t":"CaseReceived"}','0000000000000000000000000000000000000000000000000000000000000000','75e5d250d650195473b49e1588b38b6d2fc38d4247c2d2eb98fc140d7d415a07');
INSERT INTO "case_log" VALUES('OG20260302000000063',2,'receive','2026-03-02 02:00:00.000000','DatesSet','{"dates":[{"key":"notice","on":"2026-03-09"}],"t":"DatesSet"}','75e5d250d650195473b49e1588b38b6d2fc38d4247c2d2eb98fc140d7d415a07','0a9f93514e71f8eae2b7e090587a548b863499ce10fc9a59b6e426cca5b403e4');
INSERT INTO "case_log" VALUES('OG20260302000000063',3,'o_0ecbae1eb61cae66a4f903a8','2026-03-02 02:00:00.000000','PrecheckReported','{"by":{"department":"market","id":"p_8fe66e9306adcfa7f8710b01","role":"officer"},"item":"business-licence-check","round":0,"t":"PrecheckReported"}','0a9f93514e71f8eae2b7e090587a548b863499ce10fc9a59b6e426cca5b403e4','b58bbce3c0a392bdb24c464f6187cf173e995b65e6bfc23653f4a2e4185e515a');
INSERT INTO "case_log" VALUES('OG20260302000000063',4,'o_2abe174d5c87bb906b177963','2026-03-02 02:00:00.000000','PrecheckReported','{"by":{"department":"market","id":"p_8fe66e9306adcfa7f8710b01","role":"officer"},"item":"food-licence","round":0,"t":"PrecheckReported"}','b58bbce3c0a392bdb24c464f6187cf173e995b65e6bfc23653f4a2e4185e515a','8079770a39e861fe6a5399a5be7c237bd5d0ebd04d4ccb4967eb39fbb1b19c10');
INSERT INTO "case_log" VALUES('OG20260302000000063',5,'o_2febe45ed771cd1b118963b5','2026-03-02 02:00:00.000000','PrecheckReported','{"by":{"department":"tobacco","id":"p_99520cf615ad667e148308f2","role":"officer"},"item":"tobacco-licence","round":0,"t":"PrecheckReported"}','8079770a39e861fe6a5399a5be7c237bd5d0ebd04d4ccb4967eb39fbb1b19c10','f599916d25499c065e6d7e5546336f1debbf8e3a2668ca7a15e60f44f660d278');
INSERT INTO "case_log" VALUES('OG20260302000000063',6,'o_2febe45ed771cd1b118963b5','2026-03-02 02:00:00.000000','CaseAccepted','{"accepted_on":"2026-03-02","basis":"complete","by":{"department":"tobacco","id":"p_99520cf615ad667e148308f2","role":"officer"},"t":"CaseAccepted"}','f599916d25499c065e6d7e5546336f1debbf8e3a2668ca7a15e60f44f660d278','d0b2c630b53894261d5aa5d04912eacd65cc694518973b164e5fca43e2f2582d');
INSERT INTO "case_log" VALUES('OG20260302000000063',7,'o_2febe45ed771cd1b118963b5','2026-03-02 02:00:00.000000','TaskOpened','{"item":"business-licence-check","opened_on":"2026-03-02","t":"TaskOpened"}','d0b2c630b53894261d5aa5d04912eacd65cc694518973b164e5fca43e2f2582d','e0996f9ae3e42e1f14ee3176e06ab1aefd9262985faac76ceeca8377add054af');
INSERT INTO "case_log" VALUES('OG20260302000000063',8,'o_2febe45ed771cd1b118963b5','2026-03-02 02:00:00.000000','DatesSet','{"dates":[{"key":"case.promised","on":"2026-03-17"},{"key":"case.statutory","on":"2026-03-31"},{"key":"business-licence-check.promised","on":"2026-03-03"}],"t":"DatesSet"}','e0996f9ae3e42e1f14ee3176e06ab1aefd9262985faac76ceeca8377add054af','80ed20dcf8b77e9112cae952ce9b439a5922fde5d22c1eb709145f052add213b');
INSERT INTO "case_log" VALUES('OG20260302000000063',9,'o_1b8bf17b9092472768ced7b7','2026-03-02 02:00:00.000000','TaskDecided','{"by":{"department":"market","id":"p_8fe66e9306adcfa7f8710b01","role":"officer"},"decided_on":"2026-03-02","item":"business-licence-check","outcome":"granted","t":"TaskDecided"}','80ed20dcf8b77e9112cae952ce9b439a5922fde5d22c1eb709145f052add213b','285a415be65572341bab9fc2a1134712d783de296ed313428d4ab33684dacdf2');
INSERT INTO "case_log" VALUES('OG20260302000000063',10,'o_1b8bf17b9092472768ced7b7','2026-03-02 02:00:00.000000','TaskOpened','{"item":"food-licence","opened_on":"2026-03-02","t":"TaskOpened"}','285a415be65572341bab9fc2a1134712d783de296ed313428d4ab33684dacdf2','edbb2a8b9b2aa552071a81d3747e1944b1ad02d68c69f0e49636955c840fa2e5');
INSERT INTO "case_log" VALUES('OG20260302000000063',11,'o_1b8bf17b9092472768ced7b7','2026-03-02 02:00:00.000000','TaskOpened','{"item":"tobacco-licence","opened_on":"2026-03-02","t":"TaskOpened"}','edbb2a8b9b2aa552071a81d3747e1944b1ad02d68c69f0e49636955c840fa2e5','b0dd2b087cb803ff846b6ffeb54bc717bb161565cbe986d6e2376cbfa806f693');
INSERT INTO "case_log" VALUES('OG20260302000000063',12,'o_1b8bf17b9092472768ced7b7','2026-03-02 02:00:00.000000','DatesSet','{"dates":[{"key":"business-licence-check.delivery","on":"2026-03-16"},{"key":"food-licence.promised","on":"2026-03-09"},{"key":"food-licence.statutory","on":"2026-03-16"},{"key":"tobacco-licence.promised","on":"2026-03-16"},{"key":"tobacco-licence.statutory","on":"2026-03-30"}],"t":"DatesSet"}','b0dd2b087cb803ff846b6ffeb54bc717bb161565cbe986d6e2376cbfa806f693','990ceac53d860b5c7bb6654ed799903896ea588c782a485dd68719ef7db0cab9');
INSERT INTO "case_log" VALUES('OG20260302000000063',13,'o_7210054a505169eebf65861b','2026-03-02 02:00:00.000000','ExclusionStarted','{"by":{"department":"market","id":"p_8fe66e9306adcfa7f8710b01","role":"officer"},"exclusion":{"end":null,"estimated":"10wd","ground":"inspection","notice":"示例检验〔2026〕1号","reason_ref":"t_f613a501814f512f8781f9ae9b19747b","start":"2026-03-02"},"item":"food-licence","notified_on":"2026-03-02","t":"ExclusionStarted"}','990ceac53d860b5c7bb6654ed799903896ea588c782a485dd68719ef7db0cab9','5fc7903e0227f6b9c143bacefbe72d98cea5373f1d9d08ee0998bf9a88b3e713');
INSERT INTO "case_log" VALUES('OG20260302000000063',14,'o_7210054a505169eebf65861b','2026-03-02 02:00:00.000000','DatesSet','{"dates":[{"key":"case.promised","on":"2026-03-24","suspended":true,"was":"2026-03-17"},{"key":"case.statutory","on":"2026-03-31","suspended":true},{"key":"food-licence.promised","on":"2026-03-23","suspended":true,"was":"2026-03-09"},{"key":"food-licence.statutory","on":"2026-03-30","suspended":true,"was":"2026-03-16"}],"t":"DatesSet"}','5fc7903e0227f6b9c143bacefbe72d98cea5373f1d9d08ee0998bf9a88b3e713','41085ddddbf3e3d38ffdc499d3c6a1a9aca0ea94c95ce4233dcdc17fadad0122');
INSERT INTO "case_log" VALUES('OG20260302000000071',1,'receive','2026-03-02 02:00:00.000000','CaseReceived','{"by":{"id":"p_aff35e88d113b8b0d3e8cdf7","role":"applicant"},"calendar":"cn2026-4de3b741\n2025|国办发明电〔2024〕12号|off:0101,0128-0204,0404-0406,0501-0505,0531-0602,1001-1008|work:0126,0208,0427,0928,1011\n2026|国办发明电〔2025〕7号|off:0101-0103,0215-0223,0404-0406,0501-0505,0619-0621,0925-0927,1001-1007|work:0104,0214,0228,0509,0920,1010\n2027|?|off:0101,0205-0208,0405,0501-0502,0609,0915,1001-1003|work:","case_id":"OG20260302000000071","channel":"web","plan":{"bundle":"restaurant","deferrable":["premises-proof","food-safety-rules"],"items":[{"department":"market","fields":["enterprise-name","credit-code"],"id":"business-licence-check","kind":"public-service","promised":"1wd","result":"licence-check"},{"after":["business-licence-check"],"department":"market","extension":{"approver":"head-of-organ","basis":"食品经营许可和备案管理办法","max":"5wd"},"fields":["enterprise-name","credit-code","premises-address","food-category","floor-area","seats"],"grounds":["inspection","testing","expert-review"],"id":"food-licence","kind":"licence","materials":["premises-proof","kitchen-plan","food-safety-rules"],"promised":"5wd","result":"food-licence","site_check":true,"statutory":"10wd"},{"after":["business-licence-check"],"department":"tobacco","extension":{"approver":"head-of-organ","basis":"许可法 42(1)","max":"10wd"},"fields":["enterprise-name","credit-code","premises-address"],"grounds":["hearing"],"id":"tobacco-licence","kind":"licence","promised":"10wd","result":"tobacco-licence","site_check":true,"statutory":"20wd"}],"joint_handling":true,"lead":"market","never_supplied":"close","published":"11wd","supply_within":"20wd","tolerance":"10wd","version":"1.0.0+9dc33c9b93ec"},"received_on":"2026-03-02","submission":"5b7543a62074954f296822173c22e66c0e14fa243bc2e96ca213d79dab97f6e3","t":"CaseReceived"}','0000000000000000000000000000000000000000000000000000000000000000','3aad682bc8ac8f19894f6c041f770b1c73e4936ead8f50f185d28ef20bbf9c98');
INSERT INTO "case_log" VALUES('OG20260302000000071',2,'receive','2026-03-02 02:00:00.000000','DatesSet','{"dates":[{"key":"notice","on":"2026-03-09"}],"t":"DatesSet"}','3aad682bc8ac8f19894f6c041f770b1c73e4936ead8f50f185d28ef20bbf9c98','b82775b3ab95988b102ef9e2b5b05a2edb1756ce1135bf9b558f2ce16a057b1d');
INSERT INTO "case_log" VALUES('OG20260302000000071',3,'o_c2b295fd9cff1c2b33135d82','2026-03-02 02:00:00.000000','PrecheckReported','{"by":{"department":"market","id":"p_8fe66e9306adcfa7f8710b01","role":"officer"},"item":"business-licence-check","round":0,"t":"PrecheckReported"}','b82775b3ab95988b102ef9e2b5b05a2edb1756ce1135bf9b558f2ce16a057b1d','03f2be8dc3ea9715175adc9ecea2a38b27d2a1130f54530b8bad65b36df52ee4');
INSERT INTO "case_log" VALUES('OG20260302000000071',4,'o_287b0659b7ea63c570cb5b01','2026-03-02 02:00:00.000000','PrecheckReported','{"by":{"department":"market","id":"p_8fe66e9306adcfa7f8710b01","role":"officer"},"item":"food-licence","round":0,"t":"PrecheckReported"}','03f2be8dc3ea9715175adc9ecea2a38b27d2a1130f54530b8bad65b36df52ee4','0d8203514c5df4c5bc5b8a1bd8c6afeb16dc3dd9b2529a54de00cf4644910e3b');
INSERT INTO "case_log" VALUES('OG20260302000000071',5,'o_f26a3fd41ea207be26174de3','2026-03-02 02:00:00.000000','PrecheckReported','{"by":{"department":"tobacco","id":"p_99520cf615ad667e148308f2","role":"officer"},"item":"tobacco-licence","round":0,"t":"PrecheckReported"}','0d8203514c5df4c5bc5b8a1bd8c6afeb16dc3dd9b2529a54de00cf4644910e3b','bac344171a5635f3cab505655f1f68e57844600b1f4c555b0d220e02089de71c');
INSERT INTO "case_log" VALUES('OG20260302000000071',6,'o_f26a3fd41ea207be26174de3','2026-03-02 02:00:00.000000','CaseAccepted','{"accepted_on":"2026-03-02","basis":"complete","by":{"department":"tobacco","id":"p_99520cf615ad667e148308f2","role":"officer"},"t":"CaseAccepted"}','bac344171a5635f3cab505655f1f68e57844600b1f4c555b0d220e02089de71c','d450fc5dd9aa66887cfc4b1491385462afbdd2f42e5ea1c6dec868ae12f2c3a2');
INSERT INTO "case_log" VALUES('OG20260302000000071',7,'o_f26a3fd41ea207be26174de3','2026-03-02 02:00:00.000000','TaskOpened','{"item":"business-licence-check","opened_on":"2026-03-02","t":"TaskOpened"}','d450fc5dd9aa66887cfc4b1491385462afbdd2f42e5ea1c6dec868ae12f2c3a2','b521eddca389d8d71578fc1d231705362a59779402e3b15ae0e8017087c48525');
INSERT INTO "case_log" VALUES('OG20260302000000071',8,'o_f26a3fd41ea207be26174de3','2026-03-02 02:00:00.000000','DatesSet','{"dates":[{"key":"case.promised","on":"2026-03-17"},{"key":"case.statutory","on":"2026-03-31"},{"key":"business-licence-check.promised","on":"2026-03-03"}],"t":"DatesSet"}','b521eddca389d8d71578fc1d231705362a59779402e3b15ae0e8017087c48525','24dfc55d711b98e0945940bc813dc28a6017e616b92259180a19987fe502245f');
INSERT INTO "case_log" VALUES('OG20260302000000071',9,'o_02a372b73a05c6cf5d60443d','2026-03-02 02:00:00.000000','TaskDecided','{"by":{"department":"market","id":"p_8fe66e9306adcfa7f8710b01","role":"officer"},"decided_on":"2026-03-02","item":"business-licence-check","outcome":"granted","t":"TaskDecided"}','24dfc55d711b98e0945940bc813dc28a6017e616b92259180a19987fe502245f','5d4d4b909e9ede152aba7dda37c8de51c708c8a2e2f250fa985351899c2fbf41');
INSERT INTO "case_log" VALUES('OG20260302000000071',10,'o_02a372b73a05c6cf5d60443d','2026-03-02 02:00:00.000000','TaskOpened','{"item":"food-licence","opened_on":"2026-03-02","t":"TaskOpened"}','5d4d4b909e9ede152aba7dda37c8de51c708c8a2e2f250fa985351899c2fbf41','4b0ae01974353eb8acb8721923d8c883b639daa29c21f225f3ed8ee8781bf4a9');
INSERT INTO "case_log" VALUES('OG20260302000000071',11,'o_02a372b73a05c6cf5d60443d','2026-03-02 02:00:00.000000','TaskOpened','{"item":"tobacco-licence","opened_on":"2026-03-02","t":"TaskOpened"}','4b0ae01974353eb8acb8721923d8c883b639daa29c21f225f3ed8ee8781bf4a9','38b5c3c90608e1cba59ccfd66d36335f0cbb25ab3857dfa66d3e066dad76b382');
INSERT INTO "case_log" VALUES('OG20260302000000071',12,'o_02a372b73a05c6cf5d60443d','2026-03-02 02:00:00.000000','DatesSet','{"dates":[{"key":"business-licence-check.delivery","on":"2026-03-16"},{"key":"food-licence.promised","on":"2026-03-09"},{"key":"food-licence.statutory","on":"2026-03-16"},{"key":"tobacco-licence.promised","on":"2026-03-16"},{"key":"tobacco-licence.statutory","on":"2026-03-30"}],"t":"DatesSet"}','38b5c3c90608e1cba59ccfd66d36335f0cbb25ab3857dfa66d3e066dad76b382','66e656f246e0aa15c1c98a02386d671ee010b1fe5eb1f9e61fdfe0e354608a21');
INSERT INTO "case_log" VALUES('OG20260302000000071',13,'o_d281c26c950b354f01596cfe','2026-03-02 02:00:00.000000','TaskDecided','{"by":{"department":"market","id":"p_8fe66e9306adcfa7f8710b01","role":"officer"},"decided_on":"2026-03-02","item":"food-licence","outcome":"granted","site_check":["one","other"],"t":"TaskDecided"}','66e656f246e0aa15c1c98a02386d671ee010b1fe5eb1f9e61fdfe0e354608a21','d96c79ce146048bf94beb4897aa995bc33c7969b38eafb26459e24079a912805');
INSERT INTO "case_log" VALUES('OG20260302000000071',14,'o_d281c26c950b354f01596cfe','2026-03-02 02:00:00.000000','DatesSet','{"dates":[{"key":"food-licence.delivery","on":"2026-03-16"}],"t":"DatesSet"}','d96c79ce146048bf94beb4897aa995bc33c7969b38eafb26459e24079a912805','fc478d6a1c5ab59ad88a16c62fd2faeb48217a5ce69e7a7069af6d051cd0696d');
INSERT INTO "case_log" VALUES('OG20260302000000071',15,'o_40e4e1d102be0880aa7e2b62','2026-03-02 02:00:00.000000','TaskDecided','{"by":{"department":"tobacco","id":"p_99520cf615ad667e148308f2","role":"officer"},"decided_on":"2026-03-02","item":"tobacco-licence","outcome":"granted","site_check":["one","other"],"t":"TaskDecided"}','fc478d6a1c5ab59ad88a16c62fd2faeb48217a5ce69e7a7069af6d051cd0696d','592e63dd1fd6462cb6e8c71987ecb085173196790edcfe60f9cdade1bc0d6a4e');
INSERT INTO "case_log" VALUES('OG20260302000000071',16,'o_40e4e1d102be0880aa7e2b62','2026-03-02 02:00:00.000000','DatesSet','{"dates":[{"key":"tobacco-licence.delivery","on":"2026-03-16"}],"t":"DatesSet"}','592e63dd1fd6462cb6e8c71987ecb085173196790edcfe60f9cdade1bc0d6a4e','1cd4cdc8e437d98b41bb98c4c5f2e0073767e02d2545f9ee9a2c78959c174f4f');
INSERT INTO "case_log" VALUES('OG20260302000000071',17,'issue:0','2026-03-02 02:00:00.000000','DocumentsIssued','{"documents":[{"item":"business-licence-check","kind":"certificate","number":"OG20260302000000071-1","sha256":"0000000000000000000000000000000000000000000000000000000000000001"},{"item":"food-licence","kind":"certificate","number":"OG20260302000000071-2","sha256":"0000000000000000000000000000000000000000000000000000000000000002"},{"item":"tobacco-licence","kind":"certificate","number":"OG20260302000000071-3","sha256":"0000000000000000000000000000000000000000000000000000000000000003"}],"final":true,"issued_on":"2026-03-02","package":"OG20260302000000071-P","sha256":"ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff","t":"DocumentsIssued"}','1cd4cdc8e437d98b41bb98c4c5f2e0073767e02d2545f9ee9a2c78959c174f4f','528c6bdd0f029098d38f61e0ec779c555f86d74e1de8706d5463bf5d382b68bc');
INSERT INTO "case_log" VALUES('OG20260302000000071',18,'issue:0','2026-03-02 02:00:00.000000','DocumentsDelivered','{"by":{"role":"engine"},"delivered_on":"2026-03-02","items":["business-licence-check","food-licence","tobacco-licence"],"method":"electronic","t":"DocumentsDelivered"}','528c6bdd0f029098d38f61e0ec779c555f86d74e1de8706d5463bf5d382b68bc','c2ad7484e08a8eb7a55a4be0d480fcd0f9f4044848bfd162a68c169736e9c139');
INSERT INTO "case_log" VALUES('OG20260302000000080',1,'receive','2026-03-02 02:00:00.000000','CaseReceived','{"by":{"id":"p_aff35e88d113b8b0d3e8cdf7","role":"applicant"},"calendar":"cn2026-4de3b741\n2025|国办发明电〔2024〕12号|off:0101,0128-0204,0404-0406,0501-0505,0531-0602,1001-1008|work:0126,0208,0427,0928,1011\n2026|国办发明电〔2025〕7号|off:0101-0103,0215-0223,0404-0406,0501-0505,0619-0621,0925-0927,1001-1007|work:0104,0214,0228,0509,0920,1010\n2027|?|off:0101,0205-0208,0405,0501-0502,0609,0915,1001-1003|work:","case_id":"OG20260302000000080","channel":"web","plan":{"bundle":"restaurant","deferrable":["premises-proof","food-safety-rules"],"items":[{"department":"market","fields":["enterprise-name","credit-code"],"id":"business-licence-check","kind":"public-service","promised":"1wd","result":"licence-check"},{"after":["business-licence-check"],"department":"market","extension":{"approver":"head-of-organ","basis":"食品经营许可和备案管理办法","max":"5wd"},"fields":["enterprise-name","credit-code","premises-address","food-category","floor-area","seats"],"grounds":["inspection","testing","expert-review"],"id":"food-licence","kind":"licence","materials":["premises-proof","kitchen-plan","food-safety-rules"],"promised":"5wd","result":"food-licence","site_check":true,"statutory":"10wd"},{"after":["business-licence-check"],"department":"tobacco","extension":{"approver":"head-of-organ","basis":"许可法 42(1)","max":"10wd"},"fields":["enterprise-name","credit-code","premises-address"],"grounds":["hearing"],"id":"tobacco-licence","kind":"licence","promised":"10wd","result":"tobacco-licence","site_check":true,"statutory":"20wd"}],"joint_handling":true,"lead":"market","never_supplied":"close","published":"11wd","supply_within":"20wd","tolerance":"10wd","version":"1.0.0+9dc33c9b93ec"},"received_on":"2026-03-02","submission":"02d5b3b1b6b36b6aedf76be2dfaa6559ce10954271d59a8e3da8e9083a6a058a","t":"CaseReceived"}','0000000000000000000000000000000000000000000000000000000000000000','ecc3e1a6118574b0095a7d0a294dcd5b13487f595e443db1b1c14f36693602f7');
INSERT INTO "case_log" VALUES('OG20260302000000080',2,'receive','2026-03-02 02:00:00.000000','DatesSet','{"dates":[{"key":"notice","on":"2026-03-09"}],"t":"DatesSet"}','ecc3e1a6118574b0095a7d0a294dcd5b13487f595e443db1b1c14f36693602f7','eec659541a6c41aceb68b5a480f40d1c3ce3194b9e8d42cf1163cab6500e520f');
INSERT INTO "case_log" VALUES('OG20260302000000080',3,'o_be0b00badfbb7915b7a19953','2026-03-02 02:00:00.000000','CaseWithdrawn','{"by":{"id":"p_aff35e88d113b8b0d3e8cdf7","role":"applicant"},"reason":"t_9e767994446b15622ce944fdf0eaa0c5","t":"CaseWithdrawn"}','eec659541a6c41aceb68b5a480f40d1c3ce3194b9e8d42cf1163cab6500e520f','2e0cd51f948a673aca7a3b14abb7b99e3c321af978059fadae5c0e54b21c3843');
INSERT INTO "case_log" VALUES('OG20260302000000080',4,'o_be0b00badfbb7915b7a19953','2026-03-02 02:00:00.000000','CaseClosed','{"closed_as":"withdrawn","t":"CaseClosed"}','2e0cd51f948a673aca7a3b14abb7b99e3c321af978059fadae5c0e54b21c3843','73b7396611e38e4e98b60ee388d3ac96548591d1e81d637833146b428faed87a');
INSERT INTO "case_log" VALUES('OG20260302000000098',1,'receive','2026-03-02 02:00:00.000000','CaseReceived','{"by":{"id":"p_aff35e88d113b8b0d3e8cdf7","role":"applicant"},"calendar":"cn2026-4de3b741\n2025|国办发明电〔2024〕12号|off:0101,0128-0204,0404-0406,0501-0505,0531-0602,1001-1008|work:0126,0208,0427,0928,1011\n2026|国办发明电〔2025〕7号|off:0101-0103,0215-0223,0404-0406,0501-0505,0619-0621,0925-0927,1001-1007|work:0104,0214,0228,0509,0920,1010\n2027|?|off:0101,0205-0208,0405,0501-0502,0609,0915,1001-1003|work:","case_id":"OG20260302000000098","channel":"web","plan":{"bundle":"restaurant","deferrable":["premises-proof","food-safety-rules"],"items":[{"department":"market","fields":["enterprise-name","credit-code"],"id":"business-licence-check","kind":"public-service","promised":"1wd","result":"licence-check"},{"after":["business-licence-check"],"department":"market","extension":{"approver":"head-of-organ","basis":"食品经营许可和备案管理办法","max":"5wd"},"fields":["enterprise-name","credit-code","premises-address","food-category","floor-area","seats"],"grounds":["inspection","testing","expert-review"],"id":"food-licence","kind":"licence","materials":["premises-proof","kitchen-plan","food-safety-rules"],"promised":"5wd","result":"food-licence","site_check":true,"statutory":"10wd"},{"after":["business-licence-check"],"department":"tobacco","extension":{"approver":"head-of-organ","basis":"许可法 42(1)","max":"10wd"},"fields":["enterprise-name","credit-code","premises-address"],"grounds":["hearing"],"id":"tobacco-licence","kind":"licence","promised":"10wd","result":"tobacco-licence","site_check":true,"statutory":"20wd"}],"joint_handling":true,"lead":"market","never_supplied":"close","published":"11wd","supply_within":"20wd","tolerance":"10wd","version":"1.0.0+9dc33c9b93ec"},"received_on":"2026-03-02","submission":"8a3382c594e85262d9496a5725d58ab76f88166bc76da65b52e0cbe813f30509","t":"CaseReceived"}','0000000000000000000000000000000000000000000000000000000000000000','18b587796161c45684593921027b384d9b4d1c1b30d77a806e974ee9d8c52a12');
INSERT INTO "case_log" VALUES('OG20260302000000098',2,'receive','2026-03-02 02:00:00.000000','DatesSet','{"dates":[{"key":"notice","on":"2026-03-09"}],"t":"DatesSet"}','18b587796161c45684593921027b384d9b4d1c1b30d77a806e974ee9d8c52a12','7c5df5dea869c7f2710a908427599007b21776efcb4ef60348b259c0bc9f0972');
INSERT INTO "case_log" VALUES('OG20260302000000098',3,'o_95e67bdaa2e723dd206788f2','2026-03-02 02:00:00.000000','PrecheckReported','{"by":{"department":"market","id":"p_8fe66e9306adcfa7f8710b01","role":"officer"},"item":"business-licence-check","round":0,"t":"PrecheckReported"}','7c5df5dea869c7f2710a908427599007b21776efcb4ef60348b259c0bc9f0972','eb72b0782f78b422cf9ff1f22d0099bac8085bfe8fca94ebeaaeb45d4fcaa85a');
INSERT INTO "case_log" VALUES('OG20260302000000098',4,'o_4db4a1c2c1919985e0b3ac59','2026-03-02 02:00:00.000000','PrecheckReported','{"by":{"department":"market","id":"p_8fe66e9306adcfa7f8710b01","role":"officer"},"item":"food-licence","round":0,"t":"PrecheckReported"}','eb72b0782f78b422cf9ff1f22d0099bac8085bfe8fca94ebeaaeb45d4fcaa85a','f8ff2815217ccd65e332a27bb86ae81104bf9086d9a2897f334c0c597b7bc4a1');
INSERT INTO "case_log" VALUES('OG20260302000000098',5,'o_d827e372b3154df7509d28db','2026-03-02 02:00:00.000000','PrecheckReported','{"by":{"department":"tobacco","id":"p_99520cf615ad667e148308f2","role":"officer"},"item":"tobacco-licence","round":0,"t":"PrecheckReported"}','f8ff2815217ccd65e332a27bb86ae81104bf9086d9a2897f334c0c597b7bc4a1','b073e37b0e0f94ade45c5033f4717ddfa8bdde6345467b50816a11256a9d7d9c');
INSERT INTO "case_log" VALUES('OG20260302000000098',6,'o_d827e372b3154df7509d28db','2026-03-02 02:00:00.000000','CaseAccepted','{"accepted_on":"2026-03-02","basis":"complete","by":{"department":"tobacco","id":"p_99520cf615ad667e148308f2","role":"officer"},"t":"CaseAccepted"}','b073e37b0e0f94ade45c5033f4717ddfa8bdde6345467b50816a11256a9d7d9c','b8832ba6e01395e1eed4f73de99b2623fe655d17bcc6ac69a4c75d60a217c02f');
INSERT INTO "case_log" VALUES('OG20260302000000098',7,'o_d827e372b3154df7509d28db','2026-03-02 02:00:00.000000','TaskOpened','{"item":"business-licence-check","opened_on":"2026-03-02","t":"TaskOpened"}','b8832ba6e01395e1eed4f73de99b2623fe655d17bcc6ac69a4c75d60a217c02f','0ae119d30e296e459c22acc7c6612136fe4fcc0c05e2bf57d800ce3a8a8ef189');
INSERT INTO "case_log" VALUES('OG20260302000000098',8,'o_d827e372b3154df7509d28db','2026-03-02 02:00:00.000000','DatesSet','{"dates":[{"key":"case.promised","on":"2026-03-17"},{"key":"case.statutory","on":"2026-03-31"},{"key":"business-licence-check.promised","on":"2026-03-03"}],"t":"DatesSet"}','0ae119d30e296e459c22acc7c6612136fe4fcc0c05e2bf57d800ce3a8a8ef189','24abc7b3220b023cf9e37a46643a46944bc275b34b51af570ffc89d054cd0cf0');
INSERT INTO "case_log" VALUES('OG20260302000000098',9,'o_96e04f5949b2e59f831926d8','2026-03-02 02:00:00.000000','TaskDecided','{"by":{"department":"market","id":"p_8fe66e9306adcfa7f8710b01","role":"officer"},"decided_on":"2026-03-02","item":"business-licence-check","outcome":"granted","t":"TaskDecided"}','24abc7b3220b023cf9e37a46643a46944bc275b34b51af570ffc89d054cd0cf0','5584e34a4b4f3917981378b74f4e189bffbdc6814ccd36c11df8382e93daec48');
INSERT INTO "case_log" VALUES('OG20260302000000098',10,'o_96e04f5949b2e59f831926d8','2026-03-02 02:00:00.000000','TaskOpened','{"item":"food-licence","opened_on":"2026-03-02","t":"TaskOpened"}','5584e34a4b4f3917981378b74f4e189bffbdc6814ccd36c11df8382e93daec48','bd8c113279e9a596e37269a47416cfa583477117712a716786c12c064bce8d94');
INSERT INTO "case_log" VALUES('OG20260302000000098',11,'o_96e04f5949b2e59f831926d8','2026-03-02 02:00:00.000000','TaskOpened','{"item":"tobacco-licence","opened_on":"2026-03-02","t":"TaskOpened"}','bd8c113279e9a596e37269a47416cfa583477117712a716786c12c064bce8d94','a1c5894bf6b955025f224ac0f131bc50750f52e939e5b32df00a5a95729e9328');
INSERT INTO "case_log" VALUES('OG20260302000000098',12,'o_96e04f5949b2e59f831926d8','2026-03-02 02:00:00.000000','DatesSet','{"dates":[{"key":"business-licence-check.delivery","on":"2026-03-16"},{"key":"food-licence.promised","on":"2026-03-09"},{"key":"food-licence.statutory","on":"2026-03-16"},{"key":"tobacco-licence.promised","on":"2026-03-16"},{"key":"tobacco-licence.statutory","on":"2026-03-30"}],"t":"DatesSet"}','a1c5894bf6b955025f224ac0f131bc50750f52e939e5b32df00a5a95729e9328','91f5c067b217e5e93e91d7ecbb5697b11fd8d022c233d39ceace9b982cb294c2');
INSERT INTO "case_log" VALUES('OG20260302000000098',13,'o_dc522c88c65887aae1112f21','2026-03-02 02:00:00.000000','TaskExtended','{"by":{"department":"market","id":"p_8fe66e9306adcfa7f8710b01","role":"officer"},"extension":{"approver":"head-of-organ","basis":"食品经营许可和备案管理办法","by":"5wd","decided_on":"2026-03-02","notified_on":"2026-03-02","reason_ref":"t_4a942751c961a6180dd70a98aedd8e21"},"item":"food-licence","t":"TaskExtended"}','91f5c067b217e5e93e91d7ecbb5697b11fd8d022c233d39ceace9b982cb294c2','0d68406a4245b3dd7368174f1e9803c0fc24fa6c6ba3e5801108e8f0e0423502');
INSERT INTO "case_log" VALUES('OG20260302000000098',14,'o_dc522c88c65887aae1112f21','2026-03-02 02:00:00.000000','DatesSet','{"dates":[{"key":"food-licence.promised","on":"2026-03-16","was":"2026-03-09"},{"key":"food-licence.statutory","on":"2026-03-23","was":"2026-03-16"}],"t":"DatesSet"}','0d68406a4245b3dd7368174f1e9803c0fc24fa6c6ba3e5801108e8f0e0423502','947e991ae4a35f1aafbcffec277ef8acb4a9986b817f1380ce0f54455114e8a3');
INSERT INTO "case_log" VALUES('OG20260302000000098',15,'o_5e9e1802f2f3354711eaa321','2026-03-02 02:00:00.000000','ExtensionFiled','{"by":{"department":"market","id":"p_8fe66e9306adcfa7f8710b01","role":"officer"},"filed_on":"2026-03-02","filing":"示例备〔2026〕1号","item":"food-licence","t":"ExtensionFiled"}','947e991ae4a35f1aafbcffec277ef8acb4a9986b817f1380ce0f54455114e8a3','0fb8fefa3f2855ee48cb581078f695730afc4c0b265190ab23be2583cb588f52');
INSERT INTO "case_log" VALUES('OG20260302000000098',16,'tick:2026-04-11 10:00:00+08:00','2026-04-11 02:00:00.000000','ReleaseOrdered','{"item":"business-licence-check","t":"ReleaseOrdered"}','0fb8fefa3f2855ee48cb581078f695730afc4c0b265190ab23be2583cb588f52','1c50be6eeb0ee453ce11d5662c10c6805e49fe09d34e61473636fe3ec7fc72c4');
INSERT INTO "case_log" VALUES('OG20260302000000098',17,'tick:2026-04-11 10:00:00+08:00','2026-04-11 02:00:00.000000','Marked','{"due":"2026-03-16","kind":"promised-due-soon","subject":"food-licence","t":"Marked"}','1c50be6eeb0ee453ce11d5662c10c6805e49fe09d34e61473636fe3ec7fc72c4','fde8fa42d3a6009713ff902b09c6fa111c7ff7306dd332b1eefeb6710f6e5299');
INSERT INTO "case_log" VALUES('OG20260302000000098',18,'tick:2026-04-11 10:00:00+08:00','2026-04-11 02:00:00.000000','Marked','{"due":"2026-03-16","kind":"promised-due-soon","subject":"tobacco-licence","t":"Marked"}','fde8fa42d3a6009713ff902b09c6fa111c7ff7306dd332b1eefeb6710f6e5299','c316526109f96b9802d9d57098e790c6aefc6f51e9372ba25dd1b26d1ce73463');
INSERT INTO "case_log" VALUES('OG20260302000000098',19,'tick:2026-04-11 10:00:00+08:00','2026-04-11 02:00:00.000000','Marked','{"due":"2026-03-16","kind":"delivery-passed","subject":"business-licence-check","t":"Marked"}','c316526109f96b9802d9d57098e790c6aefc6f51e9372ba25dd1b26d1ce73463','bb2255d3944cca0c066952328a92259f24819eafd80d6deb85ec46812a77ba7c');
INSERT INTO "case_log" VALUES('OG20260302000000098',20,'tick:2026-04-11 10:00:00+08:00','2026-04-11 02:00:00.000000','Marked','{"due":"2026-03-16","kind":"promised-passed","subject":"food-licence","t":"Marked"}','bb2255d3944cca0c066952328a92259f24819eafd80d6deb85ec46812a77ba7c','771690f75ee996502f13afd80bf4e24a1a39ac9d63725e8d16e809931a89233c');
INSERT INTO "case_log" VALUES('OG20260302000000098',21,'tick:2026-04-11 10:00:00+08:00','2026-04-11 02:00:00.000000','Marked','{"due":"2026-03-16","kind":"promised-passed","subject":"tobacco-licence","t":"Marked"}','771690f75ee996502f13afd80bf4e24a1a39ac9d63725e8d16e809931a89233c','432fdbaf1aac1b5e1fd974b392d793c5a062ba3fc4c2263fd429bb9bd23cc4fe');
INSERT INTO "case_log" VALUES('OG20260302000000098',22,'tick:2026-04-11 10:00:00+08:00','2026-04-11 02:00:00.000000','Marked','{"due":"2026-03-17","kind":"case-promised-passed","t":"Marked"}','432fdbaf1aac1b5e1fd974b392d793c5a062ba3fc4c2263fd429bb9bd23cc4fe','2d3924fb2b817fa11731366bc4857c9626a2c9b9908e29d1dda5841a7ea55f8f');
INSERT INTO "case_log" VALUES('OG20260302000000098',23,'tick:2026-04-11 10:00:00+08:00','2026-04-11 02:00:00.000000','Marked','{"due":"2026-03-23","kind":"statutory-passed","subject":"food-licence","t":"Marked"}','2d3924fb2b817fa11731366bc4857c9626a2c9b9908e29d1dda5841a7ea55f8f','6cbf4ef7404a6e24f588cee99e9fd382acc07af4242a94d349017da38bb15755');
INSERT INTO "case_log" VALUES('OG20260302000000098',24,'tick:2026-04-11 10:00:00+08:00','2026-04-11 02:00:00.000000','Marked','{"due":"2026-03-30","kind":"statutory-passed","subject":"tobacco-licence","t":"Marked"}','6cbf4ef7404a6e24f588cee99e9fd382acc07af4242a94d349017da38bb15755','29208579d8a792c40addbc28486fb0f2a3a662854ef13499a60dee1ec3171834');
INSERT INTO "case_log" VALUES('OG20260302000000098',25,'tick:2026-04-11 10:00:00+08:00','2026-04-11 02:00:00.000000','Marked','{"due":"2026-03-31","kind":"case-statutory-passed","t":"Marked"}','29208579d8a792c40addbc28486fb0f2a3a662854ef13499a60dee1ec3171834','ed323a1c991662a01bbb16abe6b1ee6e61973b92699996baee900198abe18027');
INSERT INTO "case_log" VALUES('OG20260302000000098',26,'o_c53bbae51c1f198ce3154d10','2026-04-11 02:00:00.000000','OverrunExplained','{"by":{"department":"tobacco","id":"p_99520cf615ad667e148308f2","role":"officer"},"item":"tobacco-licence","reason":"t_6005dcc12a9ec94b5d0c0150db82ae11","t":"OverrunExplained"}','ed323a1c991662a01bbb16abe6b1ee6e61973b92699996baee900198abe18027','15ca269cd28845630093f59abfa0ff3026118b822bd4da3046db4529955ea5a7');
INSERT INTO "case_log" VALUES('OG20260302000000098',27,'issue:0','2026-04-11 02:00:00.000000','DocumentsIssued','{"documents":[{"item":"business-licence-check","kind":"certificate","number":"OG20260302000000098-1","sha256":"0000000000000000000000000000000000000000000000000000000000000001"}],"final":false,"issued_on":"2026-04-11","package":"OG20260302000000098-P","sha256":"ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff","t":"DocumentsIssued"}','15ca269cd28845630093f59abfa0ff3026118b822bd4da3046db4529955ea5a7','614b4736c311013aa38029735845c023b25df51639817c883f019ca5505e544f');
INSERT INTO "case_log" VALUES('OG20260302000000098',28,'issue:0','2026-04-11 02:00:00.000000','DocumentsDelivered','{"by":{"role":"engine"},"delivered_on":"2026-04-11","items":["business-licence-check"],"method":"electronic","t":"DocumentsDelivered"}','614b4736c311013aa38029735845c023b25df51639817c883f019ca5505e544f','51d6e5517fac047fba88a459b6fb5c3ba2011a06ad7ee43fec25df9186177470');
CREATE TABLE cases (
	id VARCHAR NOT NULL, 
	applicant VARCHAR, 
	access_code_hash VARCHAR NOT NULL, 
	salt TEXT NOT NULL, 
	lodged_at DATETIME NOT NULL, 
	started_at DATETIME, 
	head_seq INTEGER NOT NULL, 
	head_hash VARCHAR NOT NULL, 
	stage VARCHAR NOT NULL, 
	bundle VARCHAR NOT NULL, 
	bundle_version VARCHAR NOT NULL, 
	lead VARCHAR NOT NULL, 
	channel VARCHAR NOT NULL, 
	delivery VARCHAR NOT NULL, 
	demo BOOLEAN NOT NULL, 
	round INTEGER NOT NULL, 
	received_on DATE, 
	supplied_on DATE, 
	accepted_on DATE, 
	basis VARCHAR, 
	promised_on DATE, 
	statutory_on DATE, 
	provisional BOOLEAN NOT NULL, 
	suspended BOOLEAN NOT NULL, 
	delivered_on DATE, 
	rated INTEGER, 
	closed_as VARCHAR, 
	breaches INTEGER NOT NULL, 
	CONSTRAINT pk_cases PRIMARY KEY (id), 
	CONSTRAINT fk_cases_applicant FOREIGN KEY(applicant) REFERENCES people (account)
);
INSERT INTO "cases" VALUES('OG20260302000000014','p_aff35e88d113b8b0d3e8cdf7','20625cc1b3b9252a1b13c0e06bc601e273cce34ad4e8c0e5ffb4a53b8dc0f8e0','s1.test.6V9l/tX5CwD1Y+Ed54lhTefACuPX7Sbd7euBDrfhUHrMsnV5L01DG48nl+3fA32dZVwx20KP7iITyazcScIUscj3fcZ6W7jj2csr7XecFNl8E1zj14sZRXT/l+w=','2026-03-02 02:00:00.000000','2026-03-02 02:00:00.000000',2,'7f64ab0bb58ad2692d20cb21798e0b9ea53ff5c2f97735cd7536982122dcf040','precheck','restaurant','1.0.0+9dc33c9b93ec','market','web','electronic',0,0,'2026-03-02',NULL,NULL,NULL,NULL,NULL,0,0,NULL,NULL,NULL,0);
INSERT INTO "cases" VALUES('OG20260302000000022','p_aff35e88d113b8b0d3e8cdf7','d0c74bcc35e336341214bedf28da98303f6a6a6b2d2e8c2cfe35af6c32500d47','s1.test.6x+W/h+IZKhgj8eFAdtj5z8q9X6Wn8/yFH1To5ojC4j2eQKeIoReYXUmaFLbq0yrlUC4bFOHSff67csfJb03Kb6g8hz/YVQGm+skTGExb3jthqpUR9CW7IMhG7I=','2026-03-02 02:00:00.000000','2026-03-02 02:00:00.000000',7,'622a9d9fa7c18089295efeac809a761904059d5f1735694af21d9717cf1dd730','supplement','restaurant','1.0.0+9dc33c9b93ec','market','web','electronic',0,0,'2026-03-02',NULL,NULL,NULL,NULL,NULL,0,0,NULL,NULL,NULL,0);
INSERT INTO "cases" VALUES('OG20260302000000039','p_aff35e88d113b8b0d3e8cdf7','ac13ed36590bab7e04f9295cf55a2ae4c84258fe04cc118ba9b440f1bbd91908','s1.test.RE5JW3mFKomXDPd9WolfnEtVZHZ5Eh1lEFJyclWWF/vYj/BtOjWh5m249LVTNZQa3PrmX1OchIwZ7y64phWDd3eqi3Mc55RliM+gThYxalAMc4m98tUJ55QCSx0=','2026-03-02 02:00:00.000000','2026-03-02 02:00:00.000000',12,'734eea561d7e7215b153274c7b35158db0d61de823fd99ce58513312a667bed7','handling','restaurant','1.0.0+9dc33c9b93ec','market','web','electronic',0,0,'2026-03-02',NULL,'2026-03-02','complete','2026-03-17','2026-03-31',0,0,NULL,NULL,NULL,0);
INSERT INTO "cases" VALUES('OG20260302000000047','p_aff35e88d113b8b0d3e8cdf7','b9ac157d1e1513f5f5d9975f6d6a24af3c0ec5d2ee6c7d1020ac92d44c63bfad','s1.test.wfKrgMGTw715YIw25/LxGs0HTd1pqdlSsocuzmMwASZQt07XSl5J2q6x2qDwtYZIurZmM6EPsSSUvVuoa+cWdiJTrFVnJIiKDvCL6QypC1hojQyB//WTTFZaz3s=','2026-03-02 02:00:00.000000','2026-03-02 02:00:00.000000',12,'b9d217f9ffbd8fbcab23b045766e591e6ad8d85a90aae13d9a42974a85fa274c','handling','restaurant','1.0.0+9dc33c9b93ec','market','web','electronic',0,0,'2026-03-02',NULL,'2026-03-02','complete','2026-03-17','2026-03-31',0,0,NULL,NULL,NULL,0);
INSERT INTO "cases" VALUES('OG20260302000000055','p_aff35e88d113b8b0d3e8cdf7','4d026eeaf1f31794382ff88768eff1e04259309b4a419bfb456425a8228f3661','s1.test.UI/c3O0v/GBzLQ5/ufnJXL/U3jXDBuoIRBiaZNzvE0ocCPxOURXihRQsARU/yI3eIH+OXNQKYUtgsiviPE2Er5jYq1hAkvmipneaDUsFmCCMyuDKhiZtnxN0Yf0=','2026-03-02 02:00:00.000000','2026-03-02 02:00:00.000000',14,'64bee492a3528f9489a4c59d267b10b5664d8e03dc6a4e0c25459b5064942fbe','handling','restaurant','1.0.0+9dc33c9b93ec','market','web','electronic',0,0,'2026-03-02',NULL,'2026-03-02','complete','2026-03-17','2026-03-31',0,0,NULL,NULL,NULL,0);
INSERT INTO "cases" VALUES('OG20260302000000063','p_aff35e88d113b8b0d3e8cdf7','a5dae4b7e1db674055776844595150922ec7fef1f9022ae8a17eb1b77156c795','s1.test.3WknDuP+g9rurRbgujnKo8V6FVdD7FZxg6nmwkyzTxX5Y57jzH35Y55JHppT2AnRLrI1DEANwxVRdhBTKpGMA7/e+xEjwvDm1C8npGLK7Cd9DjF0mdc2ZlWbv7c=','2026-03-02 02:00:00.000000','2026-03-02 02:00:00.000000',14,'41085ddddbf3e3d38ffdc499d3c6a1a9aca0ea94c95ce4233dcdc17fadad0122','handling','restaurant','1.0.0+9dc33c9b93ec','market','web','electronic',0,0,'2026-03-02',NULL,'2026-03-02','complete','2026-03-24','2026-03-31',0,1,NULL,NULL,NULL,0);
INSERT INTO "cases" VALUES('OG20260302000000071','p_aff35e88d113b8b0d3e8cdf7','ae98086c9912f16fa69d261cc91174c4c2585202b9b0dc8be1dc496c770b3b83','s1.test.vylJ75lpduoRN/jZBDOwDwwvV8yE3RKhKYPThLkLWYQluqhXFcuDdyj7gAS6RRqVd//xW2hVJR3Brwqb3ZAMMlst47Rc5LW7bVUXUAitz2QG+hBttTW8qL+8WCY=','2026-03-02 02:00:00.000000','2026-03-02 02:00:00.000000',18,'c2ad7484e08a8eb7a55a4be0d480fcd0f9f4044848bfd162a68c169736e9c139','delivered','restaurant','1.0.0+9dc33c9b93ec','market','web','electronic',0,0,'2026-03-02',NULL,'2026-03-02','complete','2026-03-17','2026-03-31',0,0,'2026-03-02',NULL,NULL,0);
INSERT INTO "cases" VALUES('OG20260302000000080','p_aff35e88d113b8b0d3e8cdf7','1b0fdb502d59551e3b2bc5de196b957af2dff3592fff4b72eb48c7ef050bef71','s1.test.o4N/QvA+5hqxcx9D2+fL3swkd5v1qH5CifnOKe1b0Ze0aK++vqFYM2FTrF36sAf/fp+KwHWl9og8vfTVKMGjSrVf7iBPCi/mQPwuO9ulN2z4JQZD9mo3vR78DcE=','2026-03-02 02:00:00.000000','2026-03-02 02:00:00.000000',4,'73b7396611e38e4e98b60ee388d3ac96548591d1e81d637833146b428faed87a','closed','restaurant','1.0.0+9dc33c9b93ec','market','web','electronic',0,0,'2026-03-02',NULL,NULL,NULL,NULL,NULL,0,0,NULL,NULL,'withdrawn',0);
INSERT INTO "cases" VALUES('OG20260302000000098','p_aff35e88d113b8b0d3e8cdf7','2bdc96aa876e0b7101ca3fea9a13a5c64fcd0112a600a67b82ad42af6cb012b5','s1.test.RH3YddXQF2LwJXq9wHvd/CCQoC/u6vlipt0c5YbfnRHyu2/284rylw7AzBPuSX1p0SKfCDpYSqyN7L2zbdYC3UI8zfgBECXtje5jjwQCRvrDqUlneyt/bYNIQno=','2026-03-02 02:00:00.000000','2026-03-02 02:00:00.000000',28,'51d6e5517fac047fba88a459b6fb5c3ba2011a06ad7ee43fec25df9186177470','handling','restaurant','1.0.0+9dc33c9b93ec','market','web','electronic',0,0,'2026-03-02',NULL,'2026-03-02','complete','2026-03-17','2026-03-31',0,0,NULL,NULL,NULL,0);
CREATE TABLE catalogue_texts (
	hash VARCHAR NOT NULL, 
	text TEXT NOT NULL, 
	kept_at DATETIME NOT NULL, 
	CONSTRAINT pk_catalogue_texts PRIMARY KEY (hash)
);
INSERT INTO "catalogue_texts" VALUES('1d86d6e36f3c24ed9227f0fd73a71ddb9a5a1d56bd30ab5c8992788ee8686a78','{"departments":{"departments":[{"chief-representative":{"account":"chief-health","deputy":"deputy-health"},"connector":{"config":["base-url","signing-key"],"kind":"http"},"id":"health","level":"city","name":{"en":"Municipal Health Commission","zh":"市卫生健康委员会"},"typical":true},{"chief-representative":{"account":"chief-cdc"},"connector":{"config":["base-url","signing-key"],"kind":"http"},"id":"cdc","level":"city","name":{"en":"Municipal Centre for Disease Control","zh":"市疾病预防控制中心"},"owner-kind":"authorised-organisation","typical":true},{"chief-representative":{"account":"chief-police","deputy":"deputy-police"},"connector":{"config":["base-url","signing-key"],"kind":"http"},"id":"police","level":"city","name":{"en":"Municipal Public Security Bureau","zh":"市公安局"},"typical":true},{"chief-representative":{"account":"chief-medical-insurance"},"connector":{"config":["base-url","signing-key"],"kind":"http"},"id":"medical-insurance","level":"city","name":{"en":"Municipal Healthcare Security Bureau","zh":"市医疗保障局"},"typical":true},{"chief-representative":{"account":"chief-hrss"},"connector":{"config":["base-url","signing-key"],"kind":"http"},"id":"hrss","level":"city","name":{"en":"Municipal Human Resources and Social Security Bureau","zh":"市人力资源和社会保障局"},"typical":true},{"chief-representative":{"account":"chief-tax"},"connector":{"config":["base-url","signing-key"],"kind":"http"},"id":"tax","level":"central","name":{"en":"Municipal Tax Service","zh":"市税务局"},"typical":true},{"chief-representative":{"account":"chief-market","deputy":"deputy-market"},"connector":{"kind":"inbox"},"id":"market","level":"city","name":{"en":"Municipal Administration for Market Regulation","zh":"市市场监督管理局"},"typical":true},{"chief-representative":{"account":"chief-urban-management"},"connector":{"kind":"inbox"},"id":"urban-management","level":"city","name":{"en":"Municipal Urban Management Bureau","zh":"市城市管理和综合执法局"},"typical":true},{"chief-representative":{"account":"chief-fire"},"connector":{"config":["base-url","signing-key"],"kind":"http"},"id":"fire","level":"city","name":{"en":"Municipal Fire and Rescue Brigade","zh":"市消防救援支队"},"typical":true},{"chief-representative":{"account":"chief-tobacco"},"connector":{"kind":"inbox"},"id":"tobacco","level":"city","name":{"en":"Municipal Tobacco Monopoly Bureau","zh":"市烟草专卖局"},"typical":true},{"chief-representative":{"account":"chief-customs"},"connector":{"config":["base-url","signing-key"],"kind":"http"},"id":"customs","level":"central","name":{"en":"Guangzhou Customs","zh":"广州海关"},"typical":true},{"chief-representative":{"account":"chief-banking"},"connector":{"kind":"inbox"},"id":"banking","level":"central","name":{"en":"People''s Bank of China Guangdong Branch","zh":"中国人民银行广东省分行"},"typical":true},{"chief-representative":{"account":"chief-housing"},"connector":{"kind":"inbox"},"id":"housing","level":"city","name":{"en":"Municipal Housing and Urban-Rural Development Bureau","zh":"市住房和城乡建设局"},"typical":true},{"chief-representative":{"account":"chief-planning"},"connector":{"kind":"inbox"},"id":"planning","level":"city","name":{"en":"Municipal Planning and Natural Resources Bureau","zh":"市规划和自然资源局"},"typical":true},{"chief-representative":{"account":"chief-transport"},"connector":{"kind":"inbox"},"id":"transport","level":"city","name":{"en":"Municipal Transport Bureau","zh":"市交通运输局"},"typical":true},{"chief-representative":{"account":"chief-landscape"},"connector":{"kind":"inbox"},"id":"landscape","level":"city","name":{"en":"Municipal Forestry and Landscape Bureau","zh":"市林业和园林局"},"typical":true},{"chief-representative":{"account":"chief-education"},"connector":{"kind":"inbox"},"id":"education","level":"city","name":{"en":"Municipal Education Bureau","zh":"市教育局"},"typical":true},{"chief-representative":{"account":"chief-civil-affairs"},"connector":{"kind":"inbox"},"id":"civil-affairs","level":"city","name":{"en":"Municipal Civil Affairs Bureau","zh":"市民政局"},"typical":true},{"chief-representative":{"account":"chief-culture"},"connector":{"kind":"inbox"},"id":"culture","level":"city","name":{"en":"Municipal Culture and Tourism Bureau","zh":"市文化广电旅游局"},"typical":true},{"chief-representative":{"account":"chief-housing-fund"},"connector":{"kind":"inbox"},"id":"housing-fund","level":"city","name":{"en":"Housing Provident Fund Centre","zh":"住房公积金管理中心"},"owner-kind":"authorised-organisation","typical":true},{"chief-representative":{"account":"chief-disabled-federation"},"connector":{"kind":"inbox"},"id":"disabled-federation","level":"city","name":{"en":"Municipal Disabled Persons'' Federation","zh":"市残疾人联合会"},"owner-kind":"authorised-organisation","typical":true},{"chief-representative":{"account":"chief-water"},"connector":{"kind":"inbox"},"id":"water","level":"city","name":{"en":"Municipal Water Supply Company","zh":"市自来水有限公司"},"owner-kind":"utility","typical":true},{"chief-representative":{"account":"chief-drainage"},"connector":{"kind":"inbox"},"id":"drainage","level":"city","name":{"en":"Municipal Drainage Company","zh":"市城市排水有限公司"},"owner-kind":"utility","typical":true},{"chief-representative":{"account":"chief-power"},"connector":{"kind":"inbox"},"id":"power","level":"city","name":{"en":"City Power Supply Company","zh":"市供电局（供电企业）"},"owner-kind":"utility","typical":true},{"chief-representative":{"account":"chief-gas"},"connector":{"kind":"inbox"},"id":"gas","level":"city","name":{"en":"Municipal Gas Company","zh":"市燃气集团有限公司"},"owner-kind":"utility","typical":true},{"chief-representative":{"account":"chief-telecom"},"connector":{"kind":"inbox"},"id":"telecom","level":"city","name":{"en":"Telecommunications Infrastructure Operator","zh":"通信基础设施运营企业"},"owner-kind":"utility","typical":true}]},"elements":{"elements":[{"id":"person-name","name":{"en":"Name of a person","zh":"姓名"},"schema":{"maxLength":60,"minLength":1,"type":"string"},"source":"applicant"},{"basis":{"en":"PIPL 13(1)(3), needed for statutory duties","zh":"《个人信息保护法》第十三条第一款第三项（履行法定职责所必需）"},"id":"resident-id","name":{"en":"Resident identity number","zh":"公民身份号码"},"schema":{"format":"cn-resident-id","type":"string"},"sensitive":true,"source":"identity"},{"id":"mobile","name":{"en":"Mobile number","zh":"手机号码"},"schema":{"format":"cn-mobile","type":"string"},"source":"identity"},{"id":"address","name":{"en":"Address","zh":"地址"},"schema":{"maxLength":200,"minLength":4,"type":"string"},"source":"applicant"},{"id":"enterprise-name","name":{"en":"Name of an enterprise","zh":"企业名称"},"schema":{"maxLength":100,"minLength":2,"type":"string"},"source":"shared"},{"id":"credit-code","name":{"en":"Unified social credit code","zh":"统一社会信用代码"},"schema":{"format":"cn-credit-code","type":"string"},"source":"shared"},{"id":"floor-area","name":{"en":"Floor area in square metres","zh":"建筑面积（平方米）"},"schema":{"maximum":100000,"minimum":1,"type":"number"},"source":"applicant"},{"id":"seat-count","name":{"en":"Number of seats","zh":"就餐座位数"},"schema":{"maximum":5000,"minimum":0,"type":"integer"},"source":"applicant"},{"id":"food-category","name":{"en":"Category of food business","zh":"食品经营项目"},"schema":{"enum":["hot-dishes","cold-dishes","pastry","drinks"],"type":"string","x-labels":{"cold-dishes":{"en":"cold dishes","zh":"冷食类食品制售"},"drinks":{"en":"drinks made on the premises","zh":"自制饮品制售"},"hot-dishes":{"en":"hot dishes","zh":"热食类食品制售"},"pastry":{"en":"pastry","zh":"糕点类食品制售"}}},"source":"applicant"},{"id":"platform-name","name":{"en":"Name of an online platform","zh":"网络交易平台名称"},"schema":{"maxLength":60,"minLength":2,"type":"string"},"source":"applicant"},{"id":"sign-size","name":{"en":"Size of a sign, length x height in metres","zh":"招牌尺寸（长×高，米）"},"schema":{"maxLength":30,"minLength":3,"type":"string"},"source":"applicant"}]},"items/business-licence-check":{"basis":[{"en":"Online Government Services Rules 7","zh":"《国务院关于在线政务服务的若干规定》第七条"}],"conditions":[{"en":"A licence exists","zh":"已取得营业执照"}],"fee":{"amount":0,"standard":{"en":"Free of charge","zh":"不收费"}},"id":"business-licence-check","in-force-from":"2025-05-01","kind":"public-service","limits":{"promised":{"basis":{"en":"Department''s promise","zh":"部门承诺"},"limit":"1wd","on-the-spot":true,"typical":true}},"name":{"en":"Check of the business licence","zh":"营业执照信息核验"},"needs":{"elements":["enterprise-name","credit-code"],"materials":["business-licence"]},"owner":"market","result":{"id":"licence-check","name":{"en":"Result of the check","zh":"营业执照核验结果"}},"service-object":{"en":"Enterprises and sole traders","zh":"企业、个体工商户"},"steps":[{"en":"Lodged once with the bundle","zh":"随一件事一次申报"},{"en":"Handled on the spot once earlier results are shared","zh":"前置结果共享后当场办理"},{"en":"The result leaves through the one window","zh":"结果由一窗送达"}]},"items/business-registration":{"basis":[{"en":"Market Entity Registration Regulations 16 and 19","zh":"《中华人民共和国市场主体登记管理条例》第十六条、第十九条"}],"conditions":[{"en":"Name, address and capital as required","zh":"名称、住所、出资符合规定"}],"extension":{"approver":"head-of-organ","basis":"登记条例 19","max":"3wd"},"fee":{"amount":0,"standard":{"en":"Free of charge","zh":"不收费"}},"id":"business-registration","in-force-from":"2025-05-01","kind":"registration","limits":{"promised":{"basis":{"en":"Department''s promise","zh":"部门承诺"},"limit":"1wd","typical":true},"statutory":{"basis":{"en":"Market Entity Registration Regulations 19","zh":"《市场主体登记管理条例》第十九条"},"limit":"3wd"}},"name":{"en":"Registration of a new enterprise","zh":"企业设立登记"},"needs":{"elements":["enterprise-name","person-name","resident-id","address"],"materials":["operator-identity","articles-of-association","premises-proof"]},"owner":"market","result":{"certificate-type":"business-licence","id":"business-licence","name":{"en":"Business licence","zh":"营业执照"}},"service-object":{"en":"Enterprises and sole traders","zh":"企业、个体工商户"},"steps":[{"en":"Lodged once with the bundle, online or at the window","zh":"线上或窗口提交，随一件事一次申报"},{"en":"Examination after acceptance","zh":"受理后审查材料"},{"en":"Decision; the result leaves through the one window","zh":"作出决定，结果由一窗送达"}]},"items/fire-safety-inspection":{"basis":[{"en":"Fire Protection Law 15","zh":"《中华人民共和国消防法》第十五条"}],"conditions":[{"en":"A place of public assembly; no promise chosen","zh":"属于公众聚集场所，申请人不采用告知承诺"}],"exclusions":[{"basis":{"en":"Administrative Licence Law 45","zh":"《行政许可法》第四十五条"},"ground":"testing","typical":true}],"extension":{"approver":"head-of-organ","basis":"许可法 42(1)","max":"10wd"},"fee":{"amount":0,"standard":{"en":"Free of charge","zh":"不收费"}},"id":"fire-safety-inspection","in-force-from":"2025-05-01","kind":"licence","limits":{"promised":{"basis":{"en":"Department''s promise","zh":"部门承诺"},"limit":"7wd","typical":true},"statutory":{"basis":{"en":"Fire Protection Law 15","zh":"《消防法》第十五条"},"limit":"10wd"}},"name":{"en":"Fire safety check before opening, on site","zh":"公众聚集场所营业前消防安全检查（现场检查）"},"needs":{"elements":["enterprise-name","credit-code","address","floor-area"],"materials":["business-licence","fire-plan"]},"owner":"fire","result":{"certificate-type":"fire-opinion","id":"fire-opinion","name":{"en":"Fire safety opinion","zh":"消防安全检查意见书"}},"service-object":{"en":"Enterprises and sole traders","zh":"企业、个体工商户"},"site-check":{"en":"Escape routes and fire equipment","zh":"疏散通道、消防设施"},"steps":[{"en":"Lodged once with the bundle, online or at the window","zh":"线上或窗口提交，随一件事一次申报"},{"en":"Examination after acceptance","zh":"受理后审查材料"},{"en":"Decision; the result leaves through the one window","zh":"作出决定，结果由一窗送达"}]},"items/fire-safety-promise":{"basis":[{"en":"Fire Protection Law 15","zh":"《中华人民共和国消防法》第十五条"}],"conditions":[{"en":"A place of public assembly; the applicant chose the promise","zh":"属于公众聚集场所，申请人选择告知承诺"}],"fee":{"amount":0,"standard":{"en":"Free of charge","zh":"不收费"}},"id":"fire-safety-promise","in-force-from":"2025-05-01","kind":"licence","limits":{"promised":{"basis":{"en":"Department''s promise","zh":"部门承诺"},"limit":"1wd","on-the-spot":true,"typical":true},"statutory":{"basis":{"en":"Administrative Licence Law 42","zh":"《行政许可法》第四十二条"},"limit":"20wd"}},"name":{"en":"Fire safety check before opening, on promise","zh":"公众聚集场所营业前消防安全检查（告知承诺）"},"needs":{"elements":["enterprise-name","credit-code","address","floor-area"],"materials":["business-licence","fire-promise"]},"owner":"fire","result":{"certificate-type":"fire-opinion","id":"fire-opinion-promise","name":{"en":"Fire safety opinion (on promise)","zh":"消防安全检查意见书（告知承诺）"}},"service-object":{"en":"Enterprises and sole traders","zh":"企业、个体工商户"},"steps":[{"en":"Lodged once with the bundle","zh":"随一件事一次申报"},{"en":"Handled on the spot once earlier results are shared","zh":"前置结果共享后当场办理"},{"en":"The result leaves through the one window","zh":"结果由一窗送达"}]},"items/food-licence":{"basis":[{"en":"Food Safety Law 35","zh":"《中华人民共和国食品安全法》第三十五条"},{"en":"Measures on Food Business Licences and Filings","zh":"《食品经营许可和备案管理办法》"}],"conditions":[{"en":"Premises, equipment and layout fit the business","zh":"场所、设备、布局与经营项目相适应"},{"en":"Food safety staff and rules in place","zh":"有食品安全管理人员和制度"}],"exclusions":[{"basis":{"en":"Administrative Licence Law 45","zh":"《行政许可法》第四十五条"},"ground":"inspection","typical":true},{"basis":{"en":"Administrative Licence Law 45","zh":"《行政许可法》第四十五条"},"ground":"testing","typical":true},{"basis":{"en":"Administrative Licence Law 45","zh":"《行政许可法》第四十五条"},"ground":"expert-review","typical":true}],"extension":{"approver":"head-of-organ","basis":"食品经营许可和备案管理办法","max":"5wd","typical":true},"fee":{"amount":0,"standard":{"en":"Free of charge","zh":"不收费"}},"id":"food-licence","in-force-from":"2025-05-01","kind":"licence","limits":{"promised":{"basis":{"en":"Department''s promise","zh":"部门承诺"},"limit":"5wd","typical":true},"statutory":{"basis":{"en":"Measures on Food Business Licences (limit to be verified, example, not official)","zh":"《食品经营许可和备案管理办法》（期限待核实，示例，非官方）"},"limit":"10wd","typical":true}},"name":{"en":"New food business licence","zh":"食品经营许可新办"},"needs":{"elements":["enterprise-name","credit-code","address","food-category","floor-area","seat-count","platform-name"],"materials":["business-licence","operator-identity","premises-proof","kitchen-plan","food-safety-rules"]},"owner":"market","result":{"certificate-type":"food-licence","id":"food-licence","name":{"en":"Food business licence","zh":"食品经营许可证"}},"service-object":{"en":"Enterprises and sole traders","zh":"企业、个体工商户"},"site-check":{"en":"Kitchen and layout of the equipment","zh":"加工场所、设备布局"},"steps":[{"en":"Lodged once with the bundle, online or at the window","zh":"线上或窗口提交，随一件事一次申报"},{"en":"Examination after acceptance","zh":"受理后审查材料"},{"en":"Decision; the result leaves through the one window","zh":"作出决定，结果由一窗送达"}]},"items/prepackaged-food-filing":{"basis":[{"en":"Food Safety Law 35","zh":"《中华人民共和国食品安全法》第三十五条"}],"conditions":[{"en":"Only prepackaged food is sold","zh":"仅销售预包装食品"}],"fee":{"amount":0,"standard":{"en":"Free of charge","zh":"不收费"}},"id":"prepackaged-food-filing","in-force-from":"2025-05-01","kind":"registration","limits":{"promised":{"basis":{"en":"Department''s promise","zh":"部门承诺"},"limit":"1wd","typical":true}},"name":{"en":"Filing for selling prepackaged food only","zh":"仅销售预包装食品备案"},"needs":{"elements":["enterprise-name","credit-code","address"],"materials":["business-licence"]},"owner":"market","result":{"certificate-type":"prepackaged-filing","id":"prepackaged-filing","name":{"en":"Filing record","zh":"备案信息采集表"}},"service-object":{"en":"Enterprises and sole traders","zh":"企业、个体工商户"},"steps":[{"en":"Lodged once with the bundle, online or at the window","zh":"线上或窗口提交，随一件事一次申报"},{"en":"Examination after acceptance","zh":"受理后审查材料"},{"en":"Decision; the result leaves through the one window","zh":"作出决定，结果由一窗送达"}]},"items/signboard":{"basis":[{"en":"Guangzhou Measures on Outdoor Advertisements and Signs","zh":"《广州市户外广告和招牌设置管理办法》"}],"conditions":[{"en":"The sign is on the front of the premises","zh":"招牌设置在自用建筑物立面"}],"extension":{"approver":"head-of-organ","basis":"GZ 13.4b","max":"3wd","typical":true},"fee":{"amount":0,"standard":{"en":"Free of charge","zh":"不收费"}},"id":"signboard","in-force-from":"2025-05-01","kind":"public-service","limits":{"promised":{"basis":{"en":"Department''s promise","zh":"部门承诺"},"limit":"3wd","typical":true}},"name":{"en":"Guidance on outdoor signs","zh":"户外招牌设置规范指引"},"needs":{"elements":["enterprise-name","address","sign-size"],"materials":["sign-drawing"]},"owner":"urban-management","result":{"id":"signboard-guidance","name":{"en":"Opinion on the sign","zh":"招牌设置意见"}},"service-object":{"en":"Enterprises and sole traders","zh":"企业、个体工商户"},"steps":[{"en":"Lodged once with the bundle, online or at the window","zh":"线上或窗口提交，随一件事一次申报"},{"en":"Examination after acceptance","zh":"受理后审查材料"},{"en":"Decision; the result leaves through the one window","zh":"作出决定，结果由一窗送达"}]},"items/tobacco-licence":{"basis":[{"en":"Tobacco Monopoly Law 16","zh":"《中华人民共和国烟草专卖法》第十六条"},{"en":"Measures on Tobacco Licences","zh":"《烟草专卖许可证管理办法》"}],"conditions":[{"en":"Fixed premises that fit the layout plan","zh":"有固定经营场所，符合合理布局"}],"exclusions":[{"basis":{"en":"Administrative Licence Law 45 and 47","zh":"《行政许可法》第四十五条、第四十七条"},"ground":"hearing"}],"extension":{"approver":"head-of-organ","basis":"许可法 42(1)","max":"10wd"},"fee":{"amount":0,"standard":{"en":"Free of charge","zh":"不收费"}},"id":"tobacco-licence","in-force-from":"2025-05-01","kind":"licence","limits":{"promised":{"basis":{"en":"Department''s promise","zh":"部门承诺"},"limit":"10wd","typical":true},"statutory":{"basis":{"en":"Administrative Licence Law 42","zh":"《行政许可法》第四十二条"},"limit":"20wd"}},"name":{"en":"New tobacco retail licence","zh":"烟草专卖零售许可新办"},"needs":{"elements":["enterprise-name","credit-code","address"],"materials":["business-licence","operator-identity"]},"owner":"tobacco","result":{"certificate-type":"tobacco-licence","id":"tobacco-licence","name":{"en":"Tobacco retail licence","zh":"烟草专卖零售许可证"}},"service-object":{"en":"Enterprises and sole traders","zh":"企业、个体工商户"},"site-check":{"en":"Place of the premises and distances","zh":"经营场所位置与间距"},"steps":[{"en":"Lodged once with the bundle, online or at the window","zh":"线上或窗口提交，随一件事一次申报"},{"en":"Examination after acceptance","zh":"受理后审查材料"},{"en":"Decision; the result leaves through the one window","zh":"作出决定，结果由一窗送达"}]},"materials":{"materials":[{"demanded-by":{"en":"Measures on Food Business Licences and Filings","zh":"《食品经营许可和备案管理办法》"},"id":"business-licence","name":{"en":"Business licence","zh":"营业执照"},"produced-by":"business-registration","sources":["shared","e-cert","generated"]},{"demanded-by":{"en":"Market Entity Registration Regulations 16","zh":"《市场主体登记管理条例》第十六条"},"id":"operator-identity","name":{"en":"Identity card of the legal representative","zh":"法定代表人（负责人）身份证"},"sources":["e-cert","shared"]},{"demanded-by":{"en":"Market Entity Registration Regulations 16","zh":"《市场主体登记管理条例》第十六条"},"id":"articles-of-association","media-types":["application/pdf"],"name":{"en":"Articles of association","zh":"公司章程"},"size":10485760,"sources":["applicant"]},{"demanded-by":{"en":"Market Entity Registration Regulations 16","zh":"《市场主体登记管理条例》第十六条"},"id":"premises-proof","media-types":["application/pdf","image/jpeg","image/png"],"name":{"en":"Proof of the right to use the premises (lease)","zh":"经营场所使用证明（租赁合同）"},"size":10485760,"sources":["applicant","shared","promise"]},{"demanded-by":{"en":"Measures on Food Business Licences and Filings","zh":"《食品经营许可和备案管理办法》"},"id":"kitchen-plan","media-types":["application/pdf","image/jpeg","image/png"],"name":{"en":"Floor plan with the layout of the equipment","zh":"经营场所平面图和设备布局图"},"size":10485760,"sources":["applicant"]},{"demanded-by":{"en":"Food Safety Law 44","zh":"《食品安全法》第四十四条"},"id":"food-safety-rules","media-types":["application/pdf"],"name":{"en":"List of food safety rules","zh":"食品安全规章制度目录"},"size":10485760,"sources":["applicant","promise"]},{"demanded-by":{"en":"Rules on outdoor signs (example, not official)","zh":"户外招牌设置规范（示例，非官方）"},"id":"sign-drawing","media-types":["application/pdf","image/jpeg","image/png"],"name":{"en":"Drawing of the sign","zh":"招牌效果图"},"size":10485760,"sources":["applicant","promise"],"typical":true},{"demanded-by":{"en":"Fire Protection Law 15","zh":"《消防法》第十五条"},"id":"fire-plan","media-types":["application/pdf","image/jpeg","image/png"],"name":{"en":"Fire safety plan of the premises","zh":"场所消防安全平面布置图"},"size":10485760,"sources":["applicant"]},{"demanded-by":{"en":"Fire Protection Law 15","zh":"《消防法》第十五条"},"id":"fire-promise","media-types":["application/pdf"],"name":{"en":"Signed fire safety promise","zh":"消防安全告知承诺书"},"size":5242880,"sources":["promise","applicant"]}]}}','2026-03-02 02:00:00.000000');
CREATE TABLE department_answers (
	department VARCHAR NOT NULL, 
	answer_id VARCHAR NOT NULL, 
	lodging VARCHAR NOT NULL, 
	seq INTEGER NOT NULL, 
	case_id VARCHAR NOT NULL, 
	item VARCHAR NOT NULL, 
	kind VARCHAR NOT NULL, 
	digest VARCHAR NOT NULL, 
	body TEXT NOT NULL, 
	received_at DATETIME NOT NULL, 
	state VARCHAR NOT NULL, 
	rule VARCHAR NOT NULL, 
	code VARCHAR NOT NULL, 
	CONSTRAINT pk_department_answers PRIMARY KEY (department, answer_id)
);
CREATE TABLE department_health (
	department VARCHAR NOT NULL, 
	reachable BOOLEAN NOT NULL, 
	since DATETIME NOT NULL, 
	checked_at DATETIME NOT NULL, 
	last_error VARCHAR NOT NULL, 
	CONSTRAINT pk_department_health PRIMARY KEY (department)
);
CREATE TABLE departments (
	id VARCHAR NOT NULL, 
	name_zh VARCHAR NOT NULL, 
	name_en VARCHAR NOT NULL, 
	connector VARCHAR NOT NULL, 
	settings TEXT NOT NULL, 
	secrets TEXT, 
	active BOOLEAN NOT NULL, 
	CONSTRAINT pk_departments PRIMARY KEY (id)
);
CREATE TABLE documents (
	number VARCHAR NOT NULL, 
	case_id VARCHAR NOT NULL, 
	seq INTEGER NOT NULL, 
	item VARCHAR NOT NULL, 
	kind VARCHAR NOT NULL, 
	sha256 VARCHAR NOT NULL, 
	package VARCHAR NOT NULL, 
	issued_on DATE NOT NULL, 
	delivered_on DATE, 
	revoked_on DATE, 
	revoked_for VARCHAR, 
	CONSTRAINT pk_documents PRIMARY KEY (number), 
	CONSTRAINT fk_documents_case_id FOREIGN KEY(case_id) REFERENCES cases (id)
);
INSERT INTO "documents" VALUES('OG20260302000000071-P','OG20260302000000071',17,'','package','ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff','OG20260302000000071-P','2026-03-02','2026-03-02',NULL,NULL);
INSERT INTO "documents" VALUES('OG20260302000000071-1','OG20260302000000071',17,'business-licence-check','certificate','0000000000000000000000000000000000000000000000000000000000000001','OG20260302000000071-P','2026-03-02','2026-03-02',NULL,NULL);
INSERT INTO "documents" VALUES('OG20260302000000071-2','OG20260302000000071',17,'food-licence','certificate','0000000000000000000000000000000000000000000000000000000000000002','OG20260302000000071-P','2026-03-02','2026-03-02',NULL,NULL);
INSERT INTO "documents" VALUES('OG20260302000000071-3','OG20260302000000071',17,'tobacco-licence','certificate','0000000000000000000000000000000000000000000000000000000000000003','OG20260302000000071-P','2026-03-02','2026-03-02',NULL,NULL);
INSERT INTO "documents" VALUES('OG20260302000000098-P','OG20260302000000098',27,'','package','ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff','OG20260302000000098-P','2026-04-11','2026-04-11',NULL,NULL);
INSERT INTO "documents" VALUES('OG20260302000000098-1','OG20260302000000098',27,'business-licence-check','certificate','0000000000000000000000000000000000000000000000000000000000000001','OG20260302000000098-P','2026-04-11','2026-04-11',NULL,NULL);
CREATE TABLE drafts (
	owner VARCHAR NOT NULL, 
	subject VARCHAR NOT NULL, 
	content TEXT NOT NULL, 
	saved_at DATETIME NOT NULL, 
	CONSTRAINT pk_drafts PRIMARY KEY (owner, subject), 
	CONSTRAINT fk_drafts_owner FOREIGN KEY(owner) REFERENCES people (account)
);
CREATE TABLE exclusions (
	case_id VARCHAR NOT NULL, 
	seq INTEGER NOT NULL, 
	item VARCHAR NOT NULL, 
	ground VARCHAR NOT NULL, 
	started_on DATE NOT NULL, 
	ended_on DATE, 
	estimated VARCHAR, 
	notice VARCHAR NOT NULL, 
	reason VARCHAR NOT NULL, 
	CONSTRAINT pk_exclusions PRIMARY KEY (case_id, seq), 
	CONSTRAINT fk_exclusions_case_id FOREIGN KEY(case_id) REFERENCES cases (id)
);
INSERT INTO "exclusions" VALUES('OG20260302000000063',13,'food-licence','inspection','2026-03-02',NULL,'10wd','示例检验〔2026〕1号','t_f613a501814f512f8781f9ae9b19747b');
CREATE TABLE extensions (
	case_id VARCHAR NOT NULL, 
	seq INTEGER NOT NULL, 
	item VARCHAR NOT NULL, 
	"by" VARCHAR NOT NULL, 
	decided_on DATE NOT NULL, 
	notified_on DATE, 
	approver VARCHAR NOT NULL, 
	basis VARCHAR NOT NULL, 
	reason VARCHAR NOT NULL, 
	CONSTRAINT pk_extensions PRIMARY KEY (case_id, seq), 
	CONSTRAINT fk_extensions_case_id FOREIGN KEY(case_id) REFERENCES cases (id)
);
INSERT INTO "extensions" VALUES('OG20260302000000098',13,'food-licence','5wd','2026-03-02','2026-03-02','head-of-organ','食品经营许可和备案管理办法','t_4a942751c961a6180dd70a98aedd8e21');
CREATE TABLE filings (
	case_id VARCHAR NOT NULL, 
	seq INTEGER NOT NULL, 
	item VARCHAR NOT NULL, 
	filing VARCHAR NOT NULL, 
	filed_on DATE NOT NULL, 
	CONSTRAINT pk_filings PRIMARY KEY (case_id, seq), 
	CONSTRAINT fk_filings_case_id FOREIGN KEY(case_id) REFERENCES cases (id)
);
INSERT INTO "filings" VALUES('OG20260302000000098',15,'food-licence','示例备〔2026〕1号','2026-03-02');
CREATE TABLE idempotency_keys (
	scope VARCHAR NOT NULL, 
	"key" VARCHAR NOT NULL, 
	digest VARCHAR NOT NULL, 
	response TEXT NOT NULL, 
	created_at DATETIME NOT NULL, 
	CONSTRAINT pk_idempotency_keys PRIMARY KEY (scope, "key")
);
INSERT INTO "idempotency_keys" VALUES('create:p_aff35e88d113b8b0d3e8cdf7','request-0001','229b818a39857f2d31d421dedd7cdb8b174ba8bb33fd0cc9a680538b2aa65cc3','s1.test.Xa8hOpER0hDLkVoSLPr4UfICMFCjKOrw6CqS3UBDmq0BfCvDsLfcuCA57t50T86kJyCLdkRau970PqAPJS66RMmpFDSFQkyotImsugULrtSEZvcXhVHmZGsgmycDXTSoth6X5O9afzp7a4nuFfQudud58o0=','2026-03-02 02:00:00.000000');
INSERT INTO "idempotency_keys" VALUES('create:p_aff35e88d113b8b0d3e8cdf7','request-0002','9f09e3da7ebf53ae6f3de4ebf2851916c446d3214bc9972390de3e80563d26ce','s1.test.40YrDOi9/w/5LMrQ+C8NTpvXTb5iJ+QWijvewPbRltHlzOrYD5gWcRd11S6WFpI/FoOHsXLVcVdGAskqf1D5qthsg7jSlm/HFnlvuHa+5wTUBPDXu2EjhJ4ySjKVZiZ3Cw74Sc+OfeUHVnGiFsj3kmRzOw8=','2026-03-02 02:00:00.000000');
INSERT INTO "idempotency_keys" VALUES('create:p_aff35e88d113b8b0d3e8cdf7','request-0003','4642093e0886ed851677e1b9fe2072b50f48b3e9521bc59b11b6426ea09fbb8c','s1.test.eJ1lnOwN85Ia2cJ7JNOxT7OKGEU4ABm05OZNP2i6pcipyTbwkWuXO7qjQfT3LTz3VKOWw+v1SvG9XBddhYN19oUv2jpl0UoqCcsaREs6d8jrMxphRvOo72vAwMOjRq+6n70zwsk5o3LCHAjOTo27LqsCUcE=','2026-03-02 02:00:00.000000');
INSERT INTO "idempotency_keys" VALUES('submit-decision:OG20260302000000039:p_99520cf615ad667e148308f2','proposed-1','a66b5aab4e184e1d71f39fc9809113d186047e50cb331cdcf49897b91449ac24','s1.test.tziXr26Z6ua31mepGmXQLDua+B7Z4S/1OS/0t1bk','2026-03-02 02:00:00.000000');
INSERT INTO "idempotency_keys" VALUES('create:p_aff35e88d113b8b0d3e8cdf7','request-0004','30bff77b21ce45297e59bd7d4ae230c08a3141029ec195c4833175ac02379a6b','s1.test.29soAvMh2MFyguLfbBGQhdRrv/+W7l8X7D/HCh/+Nc5FOSDqdGH44josYvPIl47+QVw5ZuNDXOD4kcJbL5wmF1DJRXt6wFs8ESpwgDjOsFyX3By2WCw5F2K+tto9oaSvwbOLmoJ1zRQp6i2iZpdQphCWnT4=','2026-03-02 02:00:00.000000');
INSERT INTO "idempotency_keys" VALUES('submit-decision:OG20260302000000047:p_99520cf615ad667e148308f2','proposed-2','a66b5aab4e184e1d71f39fc9809113d186047e50cb331cdcf49897b91449ac24','s1.test.V60kOVvu8koWZPMfIbWUszq3D9CfzzkCims3/T86','2026-03-02 02:00:00.000000');
INSERT INTO "idempotency_keys" VALUES('create:p_aff35e88d113b8b0d3e8cdf7','request-0005','cf4422d8e169e72031a6ce28c9acc0232bf23a624e733118da80ce279f9f7f00','s1.test.aa9wKTo3yIgFdsLwkoo2zLtUSN64ay3GKRmetcG0HIx8tp0f4nKWGZy9greZRWNnunzQa5tvYhi6RXiGFPvcdbg2SLH4JbEWYT7v4pqej456kF6Tgb+V8mDtjXubW4+47gFlhWcRoJLV8bMNtHuFweDxFXI=','2026-03-02 02:00:00.000000');
INSERT INTO "idempotency_keys" VALUES('submit-decision:OG20260302000000055:p_99520cf615ad667e148308f2','proposed-3','a66b5aab4e184e1d71f39fc9809113d186047e50cb331cdcf49897b91449ac24','s1.test.28bdQO951RusustjelUmrBhnwF6ecKZw5FZl/2Q2','2026-03-02 02:00:00.000000');
INSERT INTO "idempotency_keys" VALUES('sign-decision:OG20260302000000055:p_d85ca45741eb2cba98d07e06','signed-1','3e957278c371f1ed74dbb4c3009aa65f16b742e9f4e661a0465efbd08dccb92b','s1.test.ctGJtoEmXA4hV+EqJ0SFPEssXMPzfqfURJTOWugn','2026-03-02 02:00:00.000000');
INSERT INTO "idempotency_keys" VALUES('create:p_aff35e88d113b8b0d3e8cdf7','request-0006','e142900bba309474f6fea08f3aff5dd841030c8ea2566b065f6d0bb8a8da6d76','s1.test.jGaAHVinwftA/N9oekxPGhHfWD04Uo/ROCyc6w8IdAkPBMKS7RSp688rFS3SZ2hYXGKvPZ4bFOWiRMzU/os+jSPuu8UhtHtvaFetDsYI+rp0OGHRemf3CqVSLeId/2wQGD0quiFgAhzNb4iN2z22auXJf/E=','2026-03-02 02:00:00.000000');
INSERT INTO "idempotency_keys" VALUES('create:p_aff35e88d113b8b0d3e8cdf7','request-0007','a65ea4717e647867892b37ec53b839ff0367c19b9a5325fb4924924c26048941','s1.test.8FA/26YqfuuzlneDAezKz9yUWz/yfmJADt226ijbZWdGdg2nkTD3SRruUJGt3o6SwxGpYJ+Ob/PtYh1YzUPGvHNv+qjHZFsFryE7ROnNmd0oSEIn16Rr40s5dnnoNKMOi8l6fXKey4zqj1V/8TfaLfj6Nl8=','2026-03-02 02:00:00.000000');
INSERT INTO "idempotency_keys" VALUES('create:p_aff35e88d113b8b0d3e8cdf7','request-0008','4236e69e51101cd64648b6ff5886e097c651ec9aedad121dc87954b64e277534','s1.test.v6cmBIfNNAJg9K+tJObvcgVBzoxDCfjEnoaaMMXhDmNM7SEbc1LgInx7jzXvpbfcZZO9tNzu23Q+MmuBfnOYFmdxobQ1oQAYSImwcL8WVxOx4z1xqnjgjVJkpegJBVu3I076d+exvCbmgjuDySXmvRYAwLw=','2026-03-02 02:00:00.000000');
INSERT INTO "idempotency_keys" VALUES('create:p_aff35e88d113b8b0d3e8cdf7','request-0009','548fa940520dff96a5b74d920ec395cbf40ef85941901e1785662c0f900f0770','s1.test.SzW5beZYwEbuDHehjiU1zLTXeDrqbqW7fGuD/wjPnd+MiPe4Xr8TsVHRD7+dAPlKa/crhxXLXJPolfjPtA9QZ8tEszrK028mksK5vvVy1ZsPJmkPg+BIsRUUaUQateXJxaopPngmPeP8Qs/YGioXh/vSZGA=','2026-03-02 02:00:00.000000');
CREATE TABLE issuances (
	case_id VARCHAR NOT NULL, 
	order_id VARCHAR NOT NULL, 
	made TEXT NOT NULL, 
	made_at DATETIME NOT NULL, 
	CONSTRAINT pk_issuances PRIMARY KEY (case_id, order_id), 
	CONSTRAINT fk_issuances_case_id FOREIGN KEY(case_id) REFERENCES cases (id)
);
CREATE TABLE lodgings (
	"key" VARCHAR NOT NULL, 
	case_id VARCHAR NOT NULL, 
	item VARCHAR NOT NULL, 
	department VARCHAR NOT NULL, 
	step VARCHAR NOT NULL, 
	round INTEGER NOT NULL, 
	state VARCHAR NOT NULL, 
	reference VARCHAR NOT NULL, 
	attempts INTEGER NOT NULL, 
	last_error VARCHAR NOT NULL, 
	updated_at DATETIME NOT NULL, 
	CONSTRAINT pk_lodgings PRIMARY KEY ("key"), 
	CONSTRAINT fk_lodgings_case_id FOREIGN KEY(case_id) REFERENCES cases (id)
);
CREATE TABLE login_sessions (
	token_hash VARCHAR NOT NULL, 
	account VARCHAR NOT NULL, 
	created_at DATETIME NOT NULL, 
	expires_at DATETIME NOT NULL, 
	CONSTRAINT pk_login_sessions PRIMARY KEY (token_hash), 
	CONSTRAINT fk_login_sessions_account FOREIGN KEY(account) REFERENCES people (account)
);
INSERT INTO "login_sessions" VALUES('4783dc4befb25521ea470e636c42ee1a4cc2d73d51ef80ed46d8c45527975b16','p_aff35e88d113b8b0d3e8cdf7','2026-03-02 02:00:00.000000','2027-03-02 02:00:00.000000');
INSERT INTO "login_sessions" VALUES('7621731dd0c1c603ca5045b26e8739d76f77df5b2f320121c189b9a80d9baf2d','p_8fe66e9306adcfa7f8710b01','2026-03-02 02:00:00.000000','2027-03-02 02:00:00.000000');
INSERT INTO "login_sessions" VALUES('633f3b9e73c77de81eeaf58649961ef2a18a83fc799997074bc6c0c2113cd998','p_99520cf615ad667e148308f2','2026-03-02 02:00:00.000000','2027-03-02 02:00:00.000000');
INSERT INTO "login_sessions" VALUES('4fd72289b38a482f3dbb4b4b57f950b461df0424127e3384f67913d4941bc479','p_a8e7e2c7c665c05098dea967','2026-03-02 02:00:00.000000','2027-03-02 02:00:00.000000');
INSERT INTO "login_sessions" VALUES('067ecbbcf6d4616407190d14638f9b4e49a6e2830f3490638d4f81b508367c87','p_d85ca45741eb2cba98d07e06','2026-03-02 02:00:00.000000','2027-03-02 02:00:00.000000');
INSERT INTO "login_sessions" VALUES('f3ea787a6ca8931d2e36403b72cecfdb9e491103b5d5ff37aa1314a063ced1ad','p_ad33fa24391964cc0ca0eaa2','2026-03-02 02:00:00.000000','2027-03-02 02:00:00.000000');
CREATE TABLE marks (
	case_id VARCHAR NOT NULL, 
	seq INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	kind VARCHAR NOT NULL, 
	rule VARCHAR NOT NULL, 
	subject VARCHAR NOT NULL, 
	department VARCHAR NOT NULL, 
	due DATE NOT NULL, 
	breach BOOLEAN NOT NULL, stands BOOLEAN DEFAULT 1 NOT NULL, 
	CONSTRAINT pk_marks PRIMARY KEY (case_id, seq), 
	CONSTRAINT fk_marks_case_id FOREIGN KEY(case_id) REFERENCES cases (id)
);
INSERT INTO "marks" VALUES('OG20260302000000098',17,'2026-04-11 02:00:00.000000','promised-due-soon','优化营商环境条例 36(2)','food-licence','market','2026-03-16',0,1);
INSERT INTO "marks" VALUES('OG20260302000000098',18,'2026-04-11 02:00:00.000000','promised-due-soon','优化营商环境条例 36(2)','tobacco-licence','tobacco','2026-03-16',0,1);
INSERT INTO "marks" VALUES('OG20260302000000098',19,'2026-04-11 02:00:00.000000','delivery-passed','许可法 44','business-licence-check','market','2026-03-16',1,1);
INSERT INTO "marks" VALUES('OG20260302000000098',20,'2026-04-11 02:00:00.000000','promised-passed','优化营商环境条例 36(2)','food-licence','market','2026-03-16',0,1);
INSERT INTO "marks" VALUES('OG20260302000000098',21,'2026-04-11 02:00:00.000000','promised-passed','优化营商环境条例 36(2)','tobacco-licence','tobacco','2026-03-16',0,1);
INSERT INTO "marks" VALUES('OG20260302000000098',22,'2026-04-11 02:00:00.000000','case-promised-passed','优化营商环境条例 36(2)','','market','2026-03-17',0,1);
INSERT INTO "marks" VALUES('OG20260302000000098',23,'2026-04-11 02:00:00.000000','statutory-passed','许可法 42(1)','food-licence','market','2026-03-23',1,1);
INSERT INTO "marks" VALUES('OG20260302000000098',24,'2026-04-11 02:00:00.000000','statutory-passed','许可法 42(1)','tobacco-licence','tobacco','2026-03-30',1,1);
INSERT INTO "marks" VALUES('OG20260302000000098',25,'2026-04-11 02:00:00.000000','case-statutory-passed','许可法 42(2)','','market','2026-03-31',1,1);
CREATE TABLE materials (
	case_id VARCHAR NOT NULL, 
	number INTEGER NOT NULL, 
	material VARCHAR NOT NULL, 
	sha256 VARCHAR NOT NULL, 
	filename TEXT NOT NULL, 
	media_type VARCHAR NOT NULL, 
	size BIGINT NOT NULL, 
	uploaded_by VARCHAR NOT NULL, 
	uploaded_at DATETIME NOT NULL, 
	CONSTRAINT pk_materials PRIMARY KEY (case_id, number, material, sha256), 
	CONSTRAINT fk_materials_case_id FOREIGN KEY(case_id) REFERENCES cases (id)
);
INSERT INTO "materials" VALUES('OG20260302000000014',0,'premises-proof','14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba','s1.test.4JAu0uZwBpP6AQN1I1Pds9V4TDtfuuw2A6kVIfonMC3b','application/pdf',35,'p_aff35e88d113b8b0d3e8cdf7','2026-03-02 02:00:00.000000');
INSERT INTO "materials" VALUES('OG20260302000000014',0,'kitchen-plan','14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba','s1.test.YqUoejeL7tUITuAtfp4UeRLJHarDbKpxgi54Yo/4LC8D','application/pdf',35,'p_aff35e88d113b8b0d3e8cdf7','2026-03-02 02:00:00.000000');
INSERT INTO "materials" VALUES('OG20260302000000014',0,'food-safety-rules','14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba','s1.test.xlgBnKC3jH9826AM0GDN7ZWFAgjF5j2P0MnmVGarGwCe','application/pdf',35,'p_aff35e88d113b8b0d3e8cdf7','2026-03-02 02:00:00.000000');
INSERT INTO "materials" VALUES('OG20260302000000022',0,'premises-proof','14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba','s1.test.+TbqijjVkKtaoqRomze8tCWPTnEW4emiA7NRGPxSZLxp','application/pdf',35,'p_aff35e88d113b8b0d3e8cdf7','2026-03-02 02:00:00.000000');
INSERT INTO "materials" VALUES('OG20260302000000022',0,'kitchen-plan','14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba','s1.test.qPaQM0j506qob8QDwq3KeIucKc6rknNHWK4ahlMq4G7x','application/pdf',35,'p_aff35e88d113b8b0d3e8cdf7','2026-03-02 02:00:00.000000');
INSERT INTO "materials" VALUES('OG20260302000000022',0,'food-safety-rules','14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba','s1.test.r5YZnBSCqRoVsHtmMFVdjm9H5XEY4tGg9aEH3alkDsRP','application/pdf',35,'p_aff35e88d113b8b0d3e8cdf7','2026-03-02 02:00:00.000000');
INSERT INTO "materials" VALUES('OG20260302000000039',0,'premises-proof','14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba','s1.test.n/o01DLa0JtpFQe2ehB6Q7qgrM3znTnr/vbVgAuMTYom','application/pdf',35,'p_aff35e88d113b8b0d3e8cdf7','2026-03-02 02:00:00.000000');
INSERT INTO "materials" VALUES('OG20260302000000039',0,'kitchen-plan','14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba','s1.test.wShSJDSpnzm5vGOnfvVWfoC9FESOg3a71sXwHCXIwlxy','application/pdf',35,'p_aff35e88d113b8b0d3e8cdf7','2026-03-02 02:00:00.000000');
INSERT INTO "materials" VALUES('OG20260302000000039',0,'food-safety-rules','14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba','s1.test.IsLKzfGSM1e97A4EdIDC3JNsaf2MincPorZ/RcMU3dmX','application/pdf',35,'p_aff35e88d113b8b0d3e8cdf7','2026-03-02 02:00:00.000000');
INSERT INTO "materials" VALUES('OG20260302000000047',0,'premises-proof','14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba','s1.test.LD5XuRETh10PaFPXnuL+Bn6O8GqtChnZn3v6NyHVtinJ','application/pdf',35,'p_aff35e88d113b8b0d3e8cdf7','2026-03-02 02:00:00.000000');
INSERT INTO "materials" VALUES('OG20260302000000047',0,'kitchen-plan','14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba','s1.test.OfJx1dVW6Mbxx0yBQZkWOGqm19wTWRYx5SzZrl1iDSLh','application/pdf',35,'p_aff35e88d113b8b0d3e8cdf7','2026-03-02 02:00:00.000000');
INSERT INTO "materials" VALUES('OG20260302000000047',0,'food-safety-rules','14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba','s1.test.fzhfOYarCjShbWFKB42ueKvC10t3jrXmdiRyIJXSqe8S','application/pdf',35,'p_aff35e88d113b8b0d3e8cdf7','2026-03-02 02:00:00.000000');
INSERT INTO "materials" VALUES('OG20260302000000055',0,'premises-proof','14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba','s1.test.TAGGSzCkU4QpBlvjetymoo8IXQy2mCKFKxq/6g7Gwa1L','application/pdf',35,'p_aff35e88d113b8b0d3e8cdf7','2026-03-02 02:00:00.000000');
INSERT INTO "materials" VALUES('OG20260302000000055',0,'kitchen-plan','14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba','s1.test.Cc1OQp8sVa315Hwq4Fa1+MUT1c4fACaWbIEaP1L14gMZ','application/pdf',35,'p_aff35e88d113b8b0d3e8cdf7','2026-03-02 02:00:00.000000');
INSERT INTO "materials" VALUES('OG20260302000000055',0,'food-safety-rules','14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba','s1.test.0I8qPdjiiD3ZO/FBuqIANyQrmf0oRD3Fj7D6KUe3SopY','application/pdf',35,'p_aff35e88d113b8b0d3e8cdf7','2026-03-02 02:00:00.000000');
INSERT INTO "materials" VALUES('OG20260302000000063',0,'premises-proof','14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba','s1.test.NMegLW8EBrKtbzpRFsYlkkfuC5qQT/q1SUOt4wAJXfUH','application/pdf',35,'p_aff35e88d113b8b0d3e8cdf7','2026-03-02 02:00:00.000000');
INSERT INTO "materials" VALUES('OG20260302000000063',0,'kitchen-plan','14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba','s1.test.9F1kZujbtLvfKi5afHhOiZbwYC0TBvlaipxLzS8HGp8m','application/pdf',35,'p_aff35e88d113b8b0d3e8cdf7','2026-03-02 02:00:00.000000');
INSERT INTO "materials" VALUES('OG20260302000000063',0,'food-safety-rules','14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba','s1.test.cYYhn0JF6ebC9aHrwVQXhnnRDOQDzkvx8J4IecWgoNKE','application/pdf',35,'p_aff35e88d113b8b0d3e8cdf7','2026-03-02 02:00:00.000000');
INSERT INTO "materials" VALUES('OG20260302000000071',0,'premises-proof','14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba','s1.test.aAUkKlUqg+qjqYsM7oRc35fJydild847DLU3Pw9qXhfM','application/pdf',35,'p_aff35e88d113b8b0d3e8cdf7','2026-03-02 02:00:00.000000');
INSERT INTO "materials" VALUES('OG20260302000000071',0,'kitchen-plan','14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba','s1.test.mUwItCA77IUy3iMi7Pcc/4km+ULVV3Ifk8t+5NnrOC1M','application/pdf',35,'p_aff35e88d113b8b0d3e8cdf7','2026-03-02 02:00:00.000000');
INSERT INTO "materials" VALUES('OG20260302000000071',0,'food-safety-rules','14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba','s1.test.fyq7b/c+POLI1Xp1cgRVZ5a9dWEgnaHSVAwBqqbWCZxs','application/pdf',35,'p_aff35e88d113b8b0d3e8cdf7','2026-03-02 02:00:00.000000');
INSERT INTO "materials" VALUES('OG20260302000000080',0,'premises-proof','14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba','s1.test./71V+KnCmkjA6fXsLOSuIkTdI2NahdYng3iaZamEy0Ot','application/pdf',35,'p_aff35e88d113b8b0d3e8cdf7','2026-03-02 02:00:00.000000');
INSERT INTO "materials" VALUES('OG20260302000000080',0,'kitchen-plan','14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba','s1.test.Dhaeo1oZWM83NM26B7VIq2trQ2rYyTGOBzJ7g9azFbiH','application/pdf',35,'p_aff35e88d113b8b0d3e8cdf7','2026-03-02 02:00:00.000000');
INSERT INTO "materials" VALUES('OG20260302000000080',0,'food-safety-rules','14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba','s1.test.qoNYOyMsBW21qzAMdl6cZGbqrKHmbsWeYWuho0xW/Bbm','application/pdf',35,'p_aff35e88d113b8b0d3e8cdf7','2026-03-02 02:00:00.000000');
INSERT INTO "materials" VALUES('OG20260302000000098',0,'premises-proof','14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba','s1.test.nJMhOuS6euXlqdzED2bnq+fBI/9LF8+rbBqgQrxecBbE','application/pdf',35,'p_aff35e88d113b8b0d3e8cdf7','2026-03-02 02:00:00.000000');
INSERT INTO "materials" VALUES('OG20260302000000098',0,'kitchen-plan','14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba','s1.test.wZpq0ld2K521XtFvk+6yy+7wXoZ5rf9vEvocnjCF3m41','application/pdf',35,'p_aff35e88d113b8b0d3e8cdf7','2026-03-02 02:00:00.000000');
INSERT INTO "materials" VALUES('OG20260302000000098',0,'food-safety-rules','14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba','s1.test.vJoa5e7NciMMaD4UBv26qaD5YHHU38CgG/RBJqSKOU3V','application/pdf',35,'p_aff35e88d113b8b0d3e8cdf7','2026-03-02 02:00:00.000000');
CREATE TABLE nonces (
	key_id VARCHAR NOT NULL, 
	nonce VARCHAR NOT NULL, 
	until DATETIME NOT NULL, 
	CONSTRAINT pk_nonces PRIMARY KEY (key_id, nonce)
);
CREATE TABLE notices (
	case_id VARCHAR NOT NULL, 
	seq INTEGER NOT NULL, 
	issued_on DATE NOT NULL, 
	late BOOLEAN NOT NULL, 
	points TEXT NOT NULL, 
	silent TEXT NOT NULL, 
	open TEXT NOT NULL, 
	CONSTRAINT pk_notices PRIMARY KEY (case_id, seq), 
	CONSTRAINT fk_notices_case_id FOREIGN KEY(case_id) REFERENCES cases (id)
);
INSERT INTO "notices" VALUES('OG20260302000000022',6,'2026-03-02',0,'[{"id":"food-licence.1","item":"food-licence","target":"material:kitchen-plan","text":"t_84d3b91c8f67e5693fdb238c9475167f"}]','[]','["food-licence.1"]');
CREATE TABLE number_series (
	series VARCHAR NOT NULL, 
	last INTEGER NOT NULL, 
	CONSTRAINT pk_number_series PRIMARY KEY (series)
);
CREATE TABLE outgoing_messages (
	id INTEGER NOT NULL, 
	"key" VARCHAR NOT NULL, 
	audience VARCHAR NOT NULL, 
	target VARCHAR NOT NULL, 
	case_id VARCHAR NOT NULL, 
	item VARCHAR NOT NULL, 
	kind VARCHAR NOT NULL, 
	payload TEXT NOT NULL, 
	created_at DATETIME NOT NULL, 
	attempts INTEGER NOT NULL, 
	next_try_at DATETIME, 
	sent_at DATETIME, 
	given_up_at DATETIME, 
	last_error VARCHAR NOT NULL, 
	CONSTRAINT pk_outgoing_messages PRIMARY KEY (id), 
	CONSTRAINT fk_outgoing_messages_case_id FOREIGN KEY(case_id) REFERENCES cases (id), 
	CONSTRAINT uq_outgoing_messages_key UNIQUE ("key")
);
INSERT INTO "outgoing_messages" VALUES(1,'OG20260302000000014:1:applicant::received','applicant','','OG20260302000000014','','received','{"args":{"by_department":"","by_role":"applicant","channel":"web","delivery":"electronic","demo":false,"missing":"","promised":"","received_on":"2026-03-02"},"code":"timeline.case-received","seq":1}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(2,'OG20260302000000022:1:applicant::received','applicant','','OG20260302000000022','','received','{"args":{"by_department":"","by_role":"applicant","channel":"web","delivery":"electronic","demo":false,"missing":"","promised":"","received_on":"2026-03-02"},"code":"timeline.case-received","seq":1}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(3,'OG20260302000000022:6:applicant::notice','applicant','','OG20260302000000022','','notice','{"args":{"by_department":"tobacco","by_role":"officer","issued_on":"2026-03-02","points":1,"silent":""},"code":"timeline.notice-issued","seq":6}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(4,'OG20260302000000039:1:applicant::received','applicant','','OG20260302000000039','','received','{"args":{"by_department":"","by_role":"applicant","channel":"web","delivery":"electronic","demo":false,"missing":"","promised":"","received_on":"2026-03-02"},"code":"timeline.case-received","seq":1}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(5,'OG20260302000000039:6:department:business-licence-check:accepted','department','market','OG20260302000000039','business-licence-check','accepted','{"accepted_on":"2026-03-02","deemed":false,"seq":6}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(6,'OG20260302000000039:6:department:food-licence:accepted','department','market','OG20260302000000039','food-licence','accepted','{"accepted_on":"2026-03-02","deemed":false,"seq":6}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(7,'OG20260302000000039:6:department:tobacco-licence:accepted','department','tobacco','OG20260302000000039','tobacco-licence','accepted','{"accepted_on":"2026-03-02","deemed":false,"seq":6}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(8,'OG20260302000000039:6:applicant::accepted','applicant','','OG20260302000000039','','accepted','{"args":{"accepted_on":"2026-03-02","basis":"complete","by_department":"tobacco","by_role":"officer","silent":"","tolerated":""},"code":"timeline.case-accepted.complete","seq":6}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(9,'OG20260302000000039:7:department:business-licence-check:opened','department','market','OG20260302000000039','business-licence-check','opened','{"opened_on":"2026-03-02","seq":7}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(10,'OG20260302000000039:9:applicant::decided','applicant','','OG20260302000000039','','decided','{"args":{"by_department":"market","by_role":"officer","decided_on":"2026-03-02","item":"business-licence-check","outcome":"granted","reason":"","remedies":"","site_check":0},"code":"timeline.task-decided.granted","seq":9}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(11,'OG20260302000000039:10:department:food-licence:opened','department','market','OG20260302000000039','food-licence','opened','{"opened_on":"2026-03-02","seq":10}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(12,'OG20260302000000039:11:department:tobacco-licence:opened','department','tobacco','OG20260302000000039','tobacco-licence','opened','{"opened_on":"2026-03-02","seq":11}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(13,'OG20260302000000047:1:applicant::received','applicant','','OG20260302000000047','','received','{"args":{"by_department":"","by_role":"applicant","channel":"web","delivery":"electronic","demo":false,"missing":"","promised":"","received_on":"2026-03-02"},"code":"timeline.case-received","seq":1}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(14,'OG20260302000000047:6:department:business-licence-check:accepted','department','market','OG20260302000000047','business-licence-check','accepted','{"accepted_on":"2026-03-02","deemed":false,"seq":6}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(15,'OG20260302000000047:6:department:food-licence:accepted','department','market','OG20260302000000047','food-licence','accepted','{"accepted_on":"2026-03-02","deemed":false,"seq":6}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(16,'OG20260302000000047:6:department:tobacco-licence:accepted','department','tobacco','OG20260302000000047','tobacco-licence','accepted','{"accepted_on":"2026-03-02","deemed":false,"seq":6}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(17,'OG20260302000000047:6:applicant::accepted','applicant','','OG20260302000000047','','accepted','{"args":{"accepted_on":"2026-03-02","basis":"complete","by_department":"tobacco","by_role":"officer","silent":"","tolerated":""},"code":"timeline.case-accepted.complete","seq":6}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(18,'OG20260302000000047:7:department:business-licence-check:opened','department','market','OG20260302000000047','business-licence-check','opened','{"opened_on":"2026-03-02","seq":7}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(19,'OG20260302000000047:9:applicant::decided','applicant','','OG20260302000000047','','decided','{"args":{"by_department":"market","by_role":"officer","decided_on":"2026-03-02","item":"business-licence-check","outcome":"granted","reason":"","remedies":"","site_check":0},"code":"timeline.task-decided.granted","seq":9}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(20,'OG20260302000000047:10:department:food-licence:opened','department','market','OG20260302000000047','food-licence','opened','{"opened_on":"2026-03-02","seq":10}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(21,'OG20260302000000047:11:department:tobacco-licence:opened','department','tobacco','OG20260302000000047','tobacco-licence','opened','{"opened_on":"2026-03-02","seq":11}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(22,'OG20260302000000055:1:applicant::received','applicant','','OG20260302000000055','','received','{"args":{"by_department":"","by_role":"applicant","channel":"web","delivery":"electronic","demo":false,"missing":"","promised":"","received_on":"2026-03-02"},"code":"timeline.case-received","seq":1}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(23,'OG20260302000000055:6:department:business-licence-check:accepted','department','market','OG20260302000000055','business-licence-check','accepted','{"accepted_on":"2026-03-02","deemed":false,"seq":6}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(24,'OG20260302000000055:6:department:food-licence:accepted','department','market','OG20260302000000055','food-licence','accepted','{"accepted_on":"2026-03-02","deemed":false,"seq":6}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(25,'OG20260302000000055:6:department:tobacco-licence:accepted','department','tobacco','OG20260302000000055','tobacco-licence','accepted','{"accepted_on":"2026-03-02","deemed":false,"seq":6}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(26,'OG20260302000000055:6:applicant::accepted','applicant','','OG20260302000000055','','accepted','{"args":{"accepted_on":"2026-03-02","basis":"complete","by_department":"tobacco","by_role":"officer","silent":"","tolerated":""},"code":"timeline.case-accepted.complete","seq":6}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(27,'OG20260302000000055:7:department:business-licence-check:opened','department','market','OG20260302000000055','business-licence-check','opened','{"opened_on":"2026-03-02","seq":7}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(28,'OG20260302000000055:9:applicant::decided','applicant','','OG20260302000000055','','decided','{"args":{"by_department":"market","by_role":"officer","decided_on":"2026-03-02","item":"business-licence-check","outcome":"granted","reason":"","remedies":"","site_check":0},"code":"timeline.task-decided.granted","seq":9}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(29,'OG20260302000000055:10:department:food-licence:opened','department','market','OG20260302000000055','food-licence','opened','{"opened_on":"2026-03-02","seq":10}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(30,'OG20260302000000055:11:department:tobacco-licence:opened','department','tobacco','OG20260302000000055','tobacco-licence','opened','{"opened_on":"2026-03-02","seq":11}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(31,'OG20260302000000055:13:applicant::decided','applicant','','OG20260302000000055','','decided','{"args":{"by_department":"tobacco","by_role":"chief","decided_on":"2026-03-02","item":"tobacco-licence","outcome":"granted","reason":"","remedies":"","site_check":2},"code":"timeline.task-decided.granted","seq":13}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(32,'OG20260302000000063:1:applicant::received','applicant','','OG20260302000000063','','received','{"args":{"by_department":"","by_role":"applicant","channel":"web","delivery":"electronic","demo":false,"missing":"","promised":"","received_on":"2026-03-02"},"code":"timeline.case-received","seq":1}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(33,'OG20260302000000063:6:department:business-licence-check:accepted','department','market','OG20260302000000063','business-licence-check','accepted','{"accepted_on":"2026-03-02","deemed":false,"seq":6}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(34,'OG20260302000000063:6:department:food-licence:accepted','department','market','OG20260302000000063','food-licence','accepted','{"accepted_on":"2026-03-02","deemed":false,"seq":6}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(35,'OG20260302000000063:6:department:tobacco-licence:accepted','department','tobacco','OG20260302000000063','tobacco-licence','accepted','{"accepted_on":"2026-03-02","deemed":false,"seq":6}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(36,'OG20260302000000063:6:applicant::accepted','applicant','','OG20260302000000063','','accepted','{"args":{"accepted_on":"2026-03-02","basis":"complete","by_department":"tobacco","by_role":"officer","silent":"","tolerated":""},"code":"timeline.case-accepted.complete","seq":6}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(37,'OG20260302000000063:7:department:business-licence-check:opened','department','market','OG20260302000000063','business-licence-check','opened','{"opened_on":"2026-03-02","seq":7}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(38,'OG20260302000000063:9:applicant::decided','applicant','','OG20260302000000063','','decided','{"args":{"by_department":"market","by_role":"officer","decided_on":"2026-03-02","item":"business-licence-check","outcome":"granted","reason":"","remedies":"","site_check":0},"code":"timeline.task-decided.granted","seq":9}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(39,'OG20260302000000063:10:department:food-licence:opened','department','market','OG20260302000000063','food-licence','opened','{"opened_on":"2026-03-02","seq":10}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(40,'OG20260302000000063:11:department:tobacco-licence:opened','department','tobacco','OG20260302000000063','tobacco-licence','opened','{"opened_on":"2026-03-02","seq":11}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(41,'OG20260302000000063:13:applicant::exclusion_started','applicant','','OG20260302000000063','','exclusion_started','{"args":{"by_department":"market","by_role":"officer","estimated":"10wd","ground":"inspection","item":"food-licence","notice":"示例检验〔2026〕1号","notified_on":"2026-03-02","reason_ref":"t_f613a501814f512f8781f9ae9b19747b","start":"2026-03-02"},"code":"timeline.exclusion-started","seq":13}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(42,'OG20260302000000071:1:applicant::received','applicant','','OG20260302000000071','','received','{"args":{"by_department":"","by_role":"applicant","channel":"web","delivery":"electronic","demo":false,"missing":"","promised":"","received_on":"2026-03-02"},"code":"timeline.case-received","seq":1}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(43,'OG20260302000000071:6:department:business-licence-check:accepted','department','market','OG20260302000000071','business-licence-check','accepted','{"accepted_on":"2026-03-02","deemed":false,"seq":6}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(44,'OG20260302000000071:6:department:food-licence:accepted','department','market','OG20260302000000071','food-licence','accepted','{"accepted_on":"2026-03-02","deemed":false,"seq":6}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(45,'OG20260302000000071:6:department:tobacco-licence:accepted','department','tobacco','OG20260302000000071','tobacco-licence','accepted','{"accepted_on":"2026-03-02","deemed":false,"seq":6}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(46,'OG20260302000000071:6:applicant::accepted','applicant','','OG20260302000000071','','accepted','{"args":{"accepted_on":"2026-03-02","basis":"complete","by_department":"tobacco","by_role":"officer","silent":"","tolerated":""},"code":"timeline.case-accepted.complete","seq":6}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(47,'OG20260302000000071:7:department:business-licence-check:opened','department','market','OG20260302000000071','business-licence-check','opened','{"opened_on":"2026-03-02","seq":7}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(48,'OG20260302000000071:9:applicant::decided','applicant','','OG20260302000000071','','decided','{"args":{"by_department":"market","by_role":"officer","decided_on":"2026-03-02","item":"business-licence-check","outcome":"granted","reason":"","remedies":"","site_check":0},"code":"timeline.task-decided.granted","seq":9}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(49,'OG20260302000000071:10:department:food-licence:opened','department','market','OG20260302000000071','food-licence','opened','{"opened_on":"2026-03-02","seq":10}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(50,'OG20260302000000071:11:department:tobacco-licence:opened','department','tobacco','OG20260302000000071','tobacco-licence','opened','{"opened_on":"2026-03-02","seq":11}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(51,'OG20260302000000071:13:applicant::decided','applicant','','OG20260302000000071','','decided','{"args":{"by_department":"market","by_role":"officer","decided_on":"2026-03-02","item":"food-licence","outcome":"granted","reason":"","remedies":"","site_check":2},"code":"timeline.task-decided.granted","seq":13}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(52,'OG20260302000000071:15:applicant::decided','applicant','','OG20260302000000071','','decided','{"args":{"by_department":"tobacco","by_role":"officer","decided_on":"2026-03-02","item":"tobacco-licence","outcome":"granted","reason":"","remedies":"","site_check":2},"code":"timeline.task-decided.granted","seq":15}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(53,'OG20260302000000071:17:applicant::ready','applicant','','OG20260302000000071','','ready','{"args":{"documents":3,"final":true,"issued_on":"2026-03-02","package":"OG20260302000000071-P"},"code":"timeline.documents-issued","seq":17}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(54,'OG20260302000000071:18:applicant::delivered','applicant','','OG20260302000000071','','delivered','{"args":{"by_department":"","by_role":"engine","delivered_on":"2026-03-02","items":"business-licence-check,food-licence,tobacco-licence","method":"electronic","receipt":""},"code":"timeline.documents-delivered","seq":18}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(55,'OG20260302000000080:1:applicant::received','applicant','','OG20260302000000080','','received','{"args":{"by_department":"","by_role":"applicant","channel":"web","delivery":"electronic","demo":false,"missing":"","promised":"","received_on":"2026-03-02"},"code":"timeline.case-received","seq":1}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(56,'OG20260302000000080:3:department:business-licence-check:withdrawn','department','market','OG20260302000000080','business-licence-check','withdrawn','{"on":"2026-03-02","seq":3}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(57,'OG20260302000000080:3:department:food-licence:withdrawn','department','market','OG20260302000000080','food-licence','withdrawn','{"on":"2026-03-02","seq":3}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(58,'OG20260302000000080:3:department:tobacco-licence:withdrawn','department','tobacco','OG20260302000000080','tobacco-licence','withdrawn','{"on":"2026-03-02","seq":3}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(59,'OG20260302000000080:4:applicant::closed','applicant','','OG20260302000000080','','closed','{"args":{"closed_as":"withdrawn"},"code":"timeline.case-closed.withdrawn","seq":4}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(60,'OG20260302000000098:1:applicant::received','applicant','','OG20260302000000098','','received','{"args":{"by_department":"","by_role":"applicant","channel":"web","delivery":"electronic","demo":false,"missing":"","promised":"","received_on":"2026-03-02"},"code":"timeline.case-received","seq":1}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(61,'OG20260302000000098:6:department:business-licence-check:accepted','department','market','OG20260302000000098','business-licence-check','accepted','{"accepted_on":"2026-03-02","deemed":false,"seq":6}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(62,'OG20260302000000098:6:department:food-licence:accepted','department','market','OG20260302000000098','food-licence','accepted','{"accepted_on":"2026-03-02","deemed":false,"seq":6}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(63,'OG20260302000000098:6:department:tobacco-licence:accepted','department','tobacco','OG20260302000000098','tobacco-licence','accepted','{"accepted_on":"2026-03-02","deemed":false,"seq":6}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(64,'OG20260302000000098:6:applicant::accepted','applicant','','OG20260302000000098','','accepted','{"args":{"accepted_on":"2026-03-02","basis":"complete","by_department":"tobacco","by_role":"officer","silent":"","tolerated":""},"code":"timeline.case-accepted.complete","seq":6}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(65,'OG20260302000000098:7:department:business-licence-check:opened','department','market','OG20260302000000098','business-licence-check','opened','{"opened_on":"2026-03-02","seq":7}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(66,'OG20260302000000098:9:applicant::decided','applicant','','OG20260302000000098','','decided','{"args":{"by_department":"market","by_role":"officer","decided_on":"2026-03-02","item":"business-licence-check","outcome":"granted","reason":"","remedies":"","site_check":0},"code":"timeline.task-decided.granted","seq":9}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(67,'OG20260302000000098:10:department:food-licence:opened','department','market','OG20260302000000098','food-licence','opened','{"opened_on":"2026-03-02","seq":10}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(68,'OG20260302000000098:11:department:tobacco-licence:opened','department','tobacco','OG20260302000000098','tobacco-licence','opened','{"opened_on":"2026-03-02","seq":11}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(69,'OG20260302000000098:13:applicant::extended','applicant','','OG20260302000000098','','extended','{"args":{"approver":"head-of-organ","basis":"食品经营许可和备案管理办法","by":"5wd","by_department":"market","by_role":"officer","decided_on":"2026-03-02","filing":"","item":"food-licence","notified_on":"2026-03-02","reason_ref":"t_4a942751c961a6180dd70a98aedd8e21"},"code":"timeline.task-extended","seq":13}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(70,'OG20260302000000098:19:supervisor:business-licence-check:breach','supervisor','','OG20260302000000098','business-licence-check','breach','{"code":"timeline.marked.delivery-passed","due":"2026-03-16","rule":"许可法 44","seq":19}','2026-04-11 02:00:00.000000',0,'2026-04-11 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(71,'OG20260302000000098:23:supervisor:food-licence:breach','supervisor','','OG20260302000000098','food-licence','breach','{"code":"timeline.marked.statutory-passed","due":"2026-03-23","rule":"许可法 42(1)","seq":23}','2026-04-11 02:00:00.000000',0,'2026-04-11 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(72,'OG20260302000000098:24:supervisor:tobacco-licence:breach','supervisor','','OG20260302000000098','tobacco-licence','breach','{"code":"timeline.marked.statutory-passed","due":"2026-03-30","rule":"许可法 42(1)","seq":24}','2026-04-11 02:00:00.000000',0,'2026-04-11 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(73,'OG20260302000000098:25:supervisor::breach','supervisor','','OG20260302000000098','','breach','{"code":"timeline.marked.case-statutory-passed","due":"2026-03-31","rule":"许可法 42(2)","seq":25}','2026-04-11 02:00:00.000000',0,'2026-04-11 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(74,'OG20260302000000098:26:applicant::overrun_explained','applicant','','OG20260302000000098','','overrun_explained','{"args":{"by_department":"tobacco","by_role":"officer","item":"tobacco-licence","reason":"t_6005dcc12a9ec94b5d0c0150db82ae11"},"code":"timeline.overrun-explained","seq":26}','2026-04-11 02:00:00.000000',0,'2026-04-11 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(75,'OG20260302000000098:27:applicant::ready','applicant','','OG20260302000000098','','ready','{"args":{"documents":1,"final":false,"issued_on":"2026-04-11","package":"OG20260302000000098-P"},"code":"timeline.documents-issued","seq":27}','2026-04-11 02:00:00.000000',0,'2026-04-11 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(76,'OG20260302000000098:28:applicant::delivered','applicant','','OG20260302000000098','','delivered','{"args":{"by_department":"","by_role":"engine","delivered_on":"2026-04-11","items":"business-licence-check","method":"electronic","receipt":""},"code":"timeline.documents-delivered","seq":28}','2026-04-11 02:00:00.000000',0,'2026-04-11 02:00:00.000000',NULL,NULL,'');
CREATE TABLE people (
	account VARCHAR NOT NULL, 
	login VARCHAR NOT NULL, 
	password_hash VARCHAR NOT NULL, 
	role VARCHAR NOT NULL, 
	department VARCHAR NOT NULL, 
	active BOOLEAN NOT NULL, 
	name TEXT NOT NULL, 
	contact TEXT, 
	locale VARCHAR NOT NULL, 
	substitute_for VARCHAR, 
	valid_from DATE, 
	valid_until DATE, 
	created_at DATETIME NOT NULL, password_given_at DATETIME, 
	CONSTRAINT pk_people PRIMARY KEY (account), 
	CONSTRAINT uq_people_login UNIQUE (login)
);
INSERT INTO "people" VALUES('p_aff35e88d113b8b0d3e8cdf7','applicant','$argon2id$v=19$m=8,t=1,p=1$JDjmrwJCUU0PE6dF2LTm2w$sycz0ClntGmAxkp5srAVz3N9kLi1RasHMHrvt/44dTI','applicant','',1,'s1.test.n4jTQqhNlmMhQiMDa2YB3VMfV5dmg5c7JdoQTA==',NULL,'zh',NULL,NULL,NULL,'2026-03-02 02:00:00.000000',NULL);
INSERT INTO "people" VALUES('p_8fe66e9306adcfa7f8710b01','officer-market','$argon2id$v=19$m=8,t=1,p=1$knu/uJRwkrgioA9leIeq3g$YR26yZE9bt1/aBtit+Nzv0elrpfcdLdS7y2232SQuqc','officer','market',1,'s1.test.yR7ZfjUYc3HzIjOT0WE6MKcWKegFW7HtV1Yr3g==',NULL,'zh',NULL,NULL,NULL,'2026-03-02 02:00:00.000000',NULL);
INSERT INTO "people" VALUES('p_99520cf615ad667e148308f2','officer-tobacco','$argon2id$v=19$m=8,t=1,p=1$Vo16KvxYoiuYXm5ZNor22g$hDkqesW7acqpzQBcOHUJUEih5iBX8fVr4osE8X3SdHM','officer','tobacco',1,'s1.test.L//i5cqhPQGWn9Jcs1LXnuUNNIMdUT6uJxGjrA==',NULL,'zh',NULL,NULL,NULL,'2026-03-02 02:00:00.000000',NULL);
INSERT INTO "people" VALUES('p_a8e7e2c7c665c05098dea967','chief-market','$argon2id$v=19$m=8,t=1,p=1$WAqmLmTvFUc5VjpEiQ5djw$OvK9ROI4IXkK9DvvYC2CCH1BPNtwTiK0OSvowFBxKjE','chief','market',1,'s1.test.m7KPGhZcpo3qlsNvrTZKPdiUz4f3hvqRXxMETw==',NULL,'zh',NULL,NULL,NULL,'2026-03-02 02:00:00.000000',NULL);
INSERT INTO "people" VALUES('p_d85ca45741eb2cba98d07e06','chief-tobacco','$argon2id$v=19$m=8,t=1,p=1$z5A/CjpEQjhT80G9aMh5Kw$0/bfT6vo7V0qoResAf3OAzWeFP8e8YJ3MbPDqvcD34I','chief','tobacco',1,'s1.test.STkWBxFaMRgYjOIrns6VC4n6J90K9Ah8VIvO6Q==',NULL,'zh',NULL,NULL,NULL,'2026-03-02 02:00:00.000000',NULL);
INSERT INTO "people" VALUES('p_ad33fa24391964cc0ca0eaa2','clerk','$argon2id$v=19$m=8,t=1,p=1$Vv5yYRG1ZfCHQj8przCOmQ$lQvCE+tFpF9brAHRSrvXuAwk7gAWd1P9cm1Zt2weshg','clerk','',1,'s1.test.PVdrl4ZptUQCjPs6pzYb6AUMv5L+xLnrkVgqLw==',NULL,'zh',NULL,NULL,NULL,'2026-03-02 02:00:00.000000',NULL);
CREATE TABLE proposals (
	id VARCHAR NOT NULL, 
	case_id VARCHAR NOT NULL, 
	item VARCHAR NOT NULL, 
	department VARCHAR NOT NULL, 
	state VARCHAR NOT NULL, 
	outcome VARCHAR NOT NULL, 
	reason VARCHAR NOT NULL, 
	remedies VARCHAR NOT NULL, 
	site_check TEXT NOT NULL, 
	proposed_by VARCHAR NOT NULL, 
	proposed_at DATETIME NOT NULL, 
	answered_by VARCHAR, 
	answered_at DATETIME, 
	remark VARCHAR NOT NULL, 
	settled_at DATETIME, 
	CONSTRAINT pk_proposals PRIMARY KEY (id), 
	CONSTRAINT fk_proposals_case_id FOREIGN KEY(case_id) REFERENCES cases (id), 
	CONSTRAINT fk_proposals_proposed_by FOREIGN KEY(proposed_by) REFERENCES people (account), 
	CONSTRAINT fk_proposals_answered_by FOREIGN KEY(answered_by) REFERENCES people (account)
);
INSERT INTO "proposals" VALUES('k_a9a1355296fb0303dc9fc8ab7e6a8359','OG20260302000000039','tobacco-licence','tobacco','submitted','granted','','','["one","other"]','p_99520cf615ad667e148308f2','2026-03-02 02:00:00.000000',NULL,NULL,'',NULL);
INSERT INTO "proposals" VALUES('k_88bf00cd663c25de02c9e5c1e7e6cbd0','OG20260302000000047','tobacco-licence','tobacco','returned','granted','','','["one","other"]','p_99520cf615ad667e148308f2','2026-03-02 02:00:00.000000','p_d85ca45741eb2cba98d07e06','2026-03-02 02:00:00.000000','t_b089756c5d984e9df163bc2a932fe23a',NULL);
INSERT INTO "proposals" VALUES('k_82dec799ef26e1e726baaaa435e2161e','OG20260302000000055','tobacco-licence','tobacco','signed','granted','','','["one","other"]','p_99520cf615ad667e148308f2','2026-03-02 02:00:00.000000','p_d85ca45741eb2cba98d07e06','2026-03-02 02:00:00.000000','','2026-03-02 02:00:00.000000');
CREATE TABLE refused_acts (
	id INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	who VARCHAR NOT NULL, 
	role VARCHAR NOT NULL, 
	department VARCHAR NOT NULL, 
	case_id VARCHAR NOT NULL, 
	command VARCHAR NOT NULL, 
	rule VARCHAR NOT NULL, 
	code VARCHAR NOT NULL, 
	CONSTRAINT pk_refused_acts PRIMARY KEY (id)
);
CREATE TABLE saved_views (
	id INTEGER NOT NULL, 
	owner VARCHAR NOT NULL, 
	name TEXT NOT NULL, 
	"query" VARCHAR NOT NULL, 
	saved_at DATETIME NOT NULL, 
	CONSTRAINT pk_saved_views PRIMARY KEY (id), 
	CONSTRAINT fk_saved_views_owner FOREIGN KEY(owner) REFERENCES people (account)
);
CREATE TABLE service_items (
	id VARCHAR NOT NULL, 
	department VARCHAR NOT NULL, 
	name_zh VARCHAR NOT NULL, 
	name_en VARCHAR NOT NULL, 
	definition TEXT NOT NULL, 
	hash VARCHAR NOT NULL, 
	CONSTRAINT pk_service_items PRIMARY KEY (id)
);
CREATE TABLE signing_rules (
	department VARCHAR NOT NULL, 
	needed BOOLEAN NOT NULL, 
	set_by VARCHAR NOT NULL, 
	set_at DATETIME NOT NULL, 
	CONSTRAINT pk_signing_rules PRIMARY KEY (department), 
	CONSTRAINT fk_signing_rules_set_by FOREIGN KEY(set_by) REFERENCES people (account)
);
CREATE TABLE submissions (
	case_id VARCHAR NOT NULL, 
	number INTEGER NOT NULL, 
	kind VARCHAR NOT NULL, 
	digest VARCHAR NOT NULL, 
	answers TEXT NOT NULL, 
	form TEXT NOT NULL, 
	applicant TEXT NOT NULL, 
	materials TEXT NOT NULL, 
	submitted_by VARCHAR NOT NULL, 
	stored_at DATETIME NOT NULL, 
	CONSTRAINT pk_submissions PRIMARY KEY (case_id, number), 
	CONSTRAINT fk_submissions_case_id FOREIGN KEY(case_id) REFERENCES cases (id)
);
INSERT INTO "submissions" VALUES('OG20260302000000014',0,'first','5d874a7121ad63c0911ef53ba3798481c980b0b8a438ec5665d0444837aec043','s1.test.ZnJFND7yepK1O6WKSIt4OdFOjk6uLoLFZXQzDqUO+AjgmhPkykJmyVJ5eeoKdJ7M9Nqq1RyKgxTlhHzFoUoaSFqsaSDZr9WBtu9lV8E9Ul5NMdMztv6rQ4cIRTWbOlVltC85Anzrh/cWijEKADCLxhgn4Dtpz8qbEZs=','s1.test.p2NN0858maXE1DNpKSwrHWgFc1P2unxPmvX0ny6avUiN6cQL/MflXkLSB9yswzAMRuZ4BthYeJJ2ip5VlWKvgX6i7+TDmt6/vF/njSSIYhlsnAcRb0hZCLWLEvGFrCqgqre9J7Ia/XU7dtDkl+nKB4tX4jKhNiErIZXplQCkeU3Ch4JSkKpw6pcpqJtLWM/HhLObpBGFboASvlnwY8MAwk9X62kD/Jadg6uobneSjS/HUhmtM/T7xifSyQw3JNqQjwR84lIobv1LIw==','s1.test.9FHpPtbRdCJApHNqVhWTjHGg5HDIOnAmcvIF72/2xHWPJGJruL8dgMq2ye+hxCbQgk+LlooOUH2XyD4Mznsz4s4+Kzzkmi5Kg33Hmiyqck92','{"food-safety-rules":["14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba"],"kitchen-plan":["14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba"],"premises-proof":["14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba"]}','p_aff35e88d113b8b0d3e8cdf7','2026-03-02 02:00:00.000000');
INSERT INTO "submissions" VALUES('OG20260302000000022',0,'first','027de53e4e2103b5825df4f85f655d22c29d4961a0585df1d35efdbc7ecfe455','s1.test.alcy0tREDAZxSp9cV/f+XL3loWEEs/Xb1TFHvEkrdXWAkH2Dhqrym+w7gKxlP9NHksj23dZlWGRuCdCSS0h8zVTJLY51O77Z69kspFgOarbj8nlquULPFJZQ7IZl6tEkxbtvym5eTlyanW9zBmhnX55Sb86m2nihje8=','s1.test.RVv0f60YZZ389s+q/QOlElJaGgOyz3GhCieIoi91ob4x7/ekGTd0/XWaMaJlWLo8YQ2gXtY6ER9ndYtMRzShZUdQmmrLgGX0zkBqjbI0uNXks/eNYhAVBeljWgf4WYSk+0jSiTK6qNlowIfImwV+Ug+Zmwj97ATGXNrFwlDeGApg8LDTQy73x9AsPwHnGkKnWHMq7+wmUljddipTI3Us8+lFyrhvzcJAFFb3VR7OF6zwtkTuy/9CVOXiAhg8695Dp+TsA2y9BhqmTQ==','s1.test./4FYZG7cG5kYwrrRVDL+RJpo/IE4fe6TERYlTp3M5Vayi3QZT/KIhcUGdb1g/16j2jeVaL58FPSmXNskPUtzHHpEWDcI1LC8dJoIIT2uwgK0','{"food-safety-rules":["14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba"],"kitchen-plan":["14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba"],"premises-proof":["14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba"]}','p_aff35e88d113b8b0d3e8cdf7','2026-03-02 02:00:00.000000');
INSERT INTO "submissions" VALUES('OG20260302000000039',0,'first','a7f25fd05679248beb181af6f237e5858307e10de3e955be12d5513543606cb6','s1.test.PISBeIi2rGcbTCysEFw2npzUj/sAbUvSar8tMzTzG55hRhxRd+6PslwR1Sz1MRLk/XXolsNxhlF0rKESFaUX+qv1H33kmO8rerXaj0ise2moU0L2tZlnnV0KsxnBifulQZvUoi/SoP3UKVID2qpuqFfLCi6sbUroIrw=','s1.test.cpTkEVYJZu057QP4Q6bHx1Tza994mqAPPMTjb579p0zlXgT+BwgX7EbpM07oOLP/xD7pmKJhYDsXXveo4eBwMY99Phaeb3Z4Ra0jGPrbQP4jSLyuz6m+Yk/J0nNDWriDfzPfBQvAEEQya0LnAz9TL87ZLJquKL6hsDdQwUGPcMkQ35f6KRm2VmsnDg6i05f1vi02IRqiBKnUzdzwIQYLdY4DRsCgs4QOyuYk/vR9AVH4CMMwjz5e8BKcXmyeDQPheE/o0wZfNas/Mw==','s1.test.M7hc7QnHBCgS3uhW0z6jN7moFikV6MMJDz2iEe8x6AfxD3hNmJRUbfahelyhtG8TipTIabGlSauwcAWWExLSk9pyMeDWryLaCSizL21t6loE','{"food-safety-rules":["14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba"],"kitchen-plan":["14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba"],"premises-proof":["14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba"]}','p_aff35e88d113b8b0d3e8cdf7','2026-03-02 02:00:00.000000');
INSERT INTO "submissions" VALUES('OG20260302000000047',0,'first','fc9f5edad80df89442dc4e9987ae29f45284ea3c3d8376b6dd49506c8b1df8e9','s1.test.4gsUB2SWku/Y+p5PPe7JuFYDFqZ/InNsaOVNzN4qivLWNrS/jYd4Nm3iGct0lC2IN0/iJqTNusxco3l4Z61fFqoS+oxUIxjK9VGSDCpJvELKxaerWlrTcDfGDBDsDohP6tCD2OOaqJLfBcSeJuEMEawcheMOjRt8Zuw=','s1.test.MGZehs7OYVR9Bz7ft6WSi8H3fa7zTePBG4KnkX2uNYN0k6q9ytGhVzQmad+qhhQpA6cdVC9wHGvK//sYZXdqHTAIBpJkQXy4TsTkK6sQEZwlrTuDozDZjIiznd5syWaYZmpD11579TUyq1zfvGvk2K6Ku+OZug52LcuzLua5nEy0nLFIbjXxlWcq9v8N/eyXB5xT0OVzQ3j12U5KAYI1Lex4KtpviI+urobGd6iCsbLL0Z3zZKuYtJ8+Bg4J8FpHnGC2Wo9BFDi/XQ==','s1.test.qOcx4cxv9zlUvlBna3H+kL6RPb9e8POtYcj4E24kTuIcUJaDpmyv/Z/Hok2+X+L9bJMabtlXyAqPQyL94jbZyVQp3lstnifZ2iih8O56aqPA','{"food-safety-rules":["14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba"],"kitchen-plan":["14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba"],"premises-proof":["14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba"]}','p_aff35e88d113b8b0d3e8cdf7','2026-03-02 02:00:00.000000');
INSERT INTO "submissions" VALUES('OG20260302000000055',0,'first','a9f80f4e8087f173199ae1f74cc4e1172898affa97fb7848cfd836901b9db64d','s1.test.W2QWa5djNIyNPH5zLNyE3plFWYkfZq5JsblSZW/gKXWsg1ezfSpnRORfYC299GYNf1gRsLDLavjGpBz5pWPCKyNSWz+JIkSlUonJi65jfjuW4w0mhynYw7o95NjGWvNs/2+iy2tDYFdxeGrNF+GQuoQ0RZsbRwExZHU=','s1.test.qHM/T6Ekqyx84khZEdfscn8Q9Tn2mgw/Yx3b94B99cYDXD/cvQWY4ySHsDNITUaLxHNCdLPC9snV9WERa0GjW0TYaZ8eiXl7hwIM9/oI/rIxNm6lUvlu45RBKhG+eBEuoqfpjYtp4vsh0qRKEL0bqGiyaIRC3QwEyP2JN034XN/TuCykp2hYR/CztYRSGvU3BWxPHhIIp5awcj+PbQKXs7kjmuB6WJN5kOOP4CE8BAKI18u5OWxmTvyj+W8HVaK4fJwhU+YNstV3yw==','s1.test.1qenXcQGLVQpMkKW7fO2KF3uSUYldS17hZCPqoxNZbDUXDmh3PxQN2RZyo+pk1/gsVZq0CXbpjpgGyrpakiSNsjZXrlXEDA/PcDYgH1+8sRJ','{"food-safety-rules":["14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba"],"kitchen-plan":["14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba"],"premises-proof":["14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba"]}','p_aff35e88d113b8b0d3e8cdf7','2026-03-02 02:00:00.000000');
INSERT INTO "submissions" VALUES('OG20260302000000063',0,'first','f167cb6404c290a6ea2d88fe7f57f27668d4aa54ee7f2e8d54952ab64ef0abb8','s1.test.w3u/3F0XPWqUFLYUKmceb2S3jn4UbcIg5G9D0Qoe4hWnTd4sRzd8Kiji8DRZEHurTpMynaAdUg+Kpen44FF8NNa86XPkLAxgUjt+oUqjALRemGFHR/dliv9xgyblhiMYpPZGeuY3/5n6MqjJdgtLn/QNTclAuk9QcRk=','s1.test.dMwyulRSnSEBrcIKVT/A5DDcVwP/VV0F1uCB10FiV5xbhBe1OXeLhgYHRMZaIX6I+grd9GJCdpqWt4S7oP3P0yEaGiXrOPNCnCFT6DMU4kzVz9nggqPMU+1amMpoqD3EuVyQ5mosq7YNCVfXTNYrKt8lIEKYQrU67cytk6/ILMJO+QAg1Tax8Gz4iX1OGZ/f0HE/cw1Kxq2GGSmk1YyZhujIfvNY5ByBDOVAkxP7KcKxZMZ+VuyMHO7Uv6s57CNeKmFL46EF352xrw==','s1.test.Kzmc/enl/wqMUGnCTbSztQGscJfcxglZ2XqM5DpopZWEW9m2IBCppeuwA8z7TU3kwrLoEHIj8D6tebWEdn0FwRtoAdT9Fo5jxVk3RCrRPFy6','{"food-safety-rules":["14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba"],"kitchen-plan":["14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba"],"premises-proof":["14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba"]}','p_aff35e88d113b8b0d3e8cdf7','2026-03-02 02:00:00.000000');
INSERT INTO "submissions" VALUES('OG20260302000000071',0,'first','5b7543a62074954f296822173c22e66c0e14fa243bc2e96ca213d79dab97f6e3','s1.test.OuyD2ONHlD3BEck1oGKXaZj7U9bgXKhrRb4ich5felSiU1VPcvwtTmmZ7OXUnfkxkhQsIbvmBXdoKXF5pWwCGu3MZQljuL7+zobK7YSJu83Ws5BEvR4fa2/c4g8yPFXPPft+3zWOBwathgHC1if8FcWf3YkDG0hf22o=','s1.test.cW0jdrVGMCnkDseXtXB+8ppjOdjzMXcDmB1A0j9e/kl91GxBGfX+XweEALXJy02E0o2Nlx7NRcYbGFrnjBbp24RHvtJoJpS9IgCy7+h4FmLeVwEihhp9N7S9qABKfCJTO3mnvEqSiSXHhk4yLnMtns9JSbwSGYvtENHoIioRXZQI5OzjC+juqpMeuaOb+t6HMfhbLqInUORyQPW6JfzcQO55dbLmyxYR3ZeVo67x8G9cn5QJWlgIkRtyDfDE9WzUDveryBw0Y1bSTA==','s1.test.QUWYBP5AuFlDoeEuwwW7NfgMP4HDHXirsNWFBvrhNY2PyNqOx+0xCA50lquOOsMcbVVe6jJ7yhF2dOwUNgzwxFenzknx6vmfDbab8uQMZHeW','{"food-safety-rules":["14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba"],"kitchen-plan":["14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba"],"premises-proof":["14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba"]}','p_aff35e88d113b8b0d3e8cdf7','2026-03-02 02:00:00.000000');
INSERT INTO "submissions" VALUES('OG20260302000000080',0,'first','02d5b3b1b6b36b6aedf76be2dfaa6559ce10954271d59a8e3da8e9083a6a058a','s1.test.QZOQTPKvoQ9v6r6f+adVGpPXTC21TZZDilVIVjFkChXF2qfxjxDmAiQdGRYFtOV1brtqWtRGc0Mp9Xnpe8uzlutbATdhVS3FD0cYUiZb1MxI6clNRZOUPr2Aklc9n8BhtXE2RYvkTMigpzvKdv7Jcm/aP0R32r6/7VY=','s1.test.j7f0OBpa1oaw2Yj2wjS+eRATiwApZknOZTg4DQ2NGCgVIBh44NYfv6GMyQ8qooUHlBsNMI8DsoY/1s1AZXidv86MH2AE/T2+sFoNc3jeu1OEmI5P+YI/FvLMzya0YTREDyebe5AoMTuOMeCc9qyHJWZypM2Kr4haIDPpSQLWMpm795cqjXn9/qknB3+2E9SifVOGGBmUVo1o9Y8LnQwxVOcglruuLFtS5H3/R8eyjS3ln+biIts4kY/GVtAHFy+f4pw3T3LdeZud5A==','s1.test.aJy52mfrjQupb+09NowtSw7ck0Xz7hjBw97VQGlbIt3SU5TjczPlEBdgKzp5c7z+2cvV0g9elA98bUU2nmgOP0p9UPwu7EipxvgdIWVfGKEK','{"food-safety-rules":["14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba"],"kitchen-plan":["14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba"],"premises-proof":["14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba"]}','p_aff35e88d113b8b0d3e8cdf7','2026-03-02 02:00:00.000000');
INSERT INTO "submissions" VALUES('OG20260302000000098',0,'first','8a3382c594e85262d9496a5725d58ab76f88166bc76da65b52e0cbe813f30509','s1.test.riEqF2d/TPMjAeZytzmzEGTuPf3xyss3KSn92zph+wc+nsSRIWomQO8sV5gvSAobGC4/H+c0osPyrBkZiIPL0J2iOxzkix8j90mrQ358VQ7a4/wItPow3hoNqM7N2+CXiNRR9rF5D/UOgQUTWIbTlJkQjjJ5Jn/l+oQ=','s1.test.VTmo+OlPLK7OzgsW+IxpMn6Ssea0Q8kd/Fa6nxQr34OwfETu19wnNel9EndUzq86HBE6LplhF0aomra82405Forq7YVp2OXzCr3eoYHJ4HD8ixQ08WgWXE+qz7S+vJq6dT1uJv4IqLkYV2GVWCPoODzzCUHbwkdSeQLXjnD32geacp8Di0pg+DHA3IEOws2WODpEEneUx4W5uP+H4HyXN6Ih99BTl+Y5jGMcsBHwvUHDmmVLpia15ZGdnab3uFlRQ7mOLV+ihPDxeQ==','s1.test.XV913If7cuO2WfGnMMVsguppntAsmJxbeJZXj58YqRVYNOLDurQlef8qSYulRNAnDd8nWodt29Sl9Myi8K74T0pbKVWnXQoE1gdwxGbbcK5v','{"food-safety-rules":["14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba"],"kitchen-plan":["14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba"],"premises-proof":["14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba"]}','p_aff35e88d113b8b0d3e8cdf7','2026-03-02 02:00:00.000000');
CREATE TABLE tasks (
	case_id VARCHAR NOT NULL, 
	item VARCHAR NOT NULL, 
	position INTEGER NOT NULL, 
	department VARCHAR NOT NULL, 
	kind VARCHAR NOT NULL, 
	state VARCHAR NOT NULL, 
	turn VARCHAR NOT NULL, 
	legal_due DATE NOT NULL, 
	opened_on DATE, 
	promised_on DATE, 
	statutory_on DATE, 
	provisional BOOLEAN NOT NULL, 
	suspended BOOLEAN NOT NULL, 
	extended BOOLEAN NOT NULL, 
	outcome VARCHAR, 
	decided_on DATE, 
	declined VARCHAR, 
	issued BOOLEAN NOT NULL, 
	delivered_on DATE, 
	claimed_by VARCHAR, 
	CONSTRAINT pk_tasks PRIMARY KEY (case_id, item), 
	CONSTRAINT fk_tasks_case_id FOREIGN KEY(case_id) REFERENCES cases (id)
);
INSERT INTO "tasks" VALUES('OG20260302000000014','business-licence-check',0,'market','public-service','precheck','precheck','2026-03-09',NULL,NULL,NULL,0,0,0,NULL,NULL,NULL,0,NULL,NULL);
INSERT INTO "tasks" VALUES('OG20260302000000014','food-licence',1,'market','licence','precheck','precheck','2026-03-09',NULL,NULL,NULL,0,0,0,NULL,NULL,NULL,0,NULL,NULL);
INSERT INTO "tasks" VALUES('OG20260302000000014','tobacco-licence',2,'tobacco','licence','precheck','precheck','2026-03-09',NULL,NULL,NULL,0,0,0,NULL,NULL,NULL,0,NULL,NULL);
INSERT INTO "tasks" VALUES('OG20260302000000022','business-licence-check',0,'market','public-service','precheck','','9999-12-31',NULL,NULL,NULL,0,0,0,NULL,NULL,NULL,0,NULL,NULL);
INSERT INTO "tasks" VALUES('OG20260302000000022','food-licence',1,'market','licence','precheck','','9999-12-31',NULL,NULL,NULL,0,0,0,NULL,NULL,NULL,0,NULL,NULL);
INSERT INTO "tasks" VALUES('OG20260302000000022','tobacco-licence',2,'tobacco','licence','precheck','','9999-12-31',NULL,NULL,NULL,0,0,0,NULL,NULL,NULL,0,NULL,NULL);
INSERT INTO "tasks" VALUES('OG20260302000000039','business-licence-check',0,'market','public-service','decided','','9999-12-31','2026-03-02','2026-03-03',NULL,0,0,0,'granted','2026-03-02',NULL,0,NULL,NULL);
INSERT INTO "tasks" VALUES('OG20260302000000039','food-licence',1,'market','licence','open','decide','2026-03-16','2026-03-02','2026-03-09','2026-03-16',0,0,0,NULL,NULL,NULL,0,NULL,NULL);
INSERT INTO "tasks" VALUES('OG20260302000000039','tobacco-licence',2,'tobacco','licence','open','decide','2026-03-30','2026-03-02','2026-03-16','2026-03-30',0,0,0,NULL,NULL,NULL,0,NULL,NULL);
INSERT INTO "tasks" VALUES('OG20260302000000047','business-licence-check',0,'market','public-service','decided','','9999-12-31','2026-03-02','2026-03-03',NULL,0,0,0,'granted','2026-03-02',NULL,0,NULL,NULL);
INSERT INTO "tasks" VALUES('OG20260302000000047','food-licence',1,'market','licence','open','decide','2026-03-16','2026-03-02','2026-03-09','2026-03-16',0,0,0,NULL,NULL,NULL,0,NULL,NULL);
INSERT INTO "tasks" VALUES('OG20260302000000047','tobacco-licence',2,'tobacco','licence','open','decide','2026-03-30','2026-03-02','2026-03-16','2026-03-30',0,0,0,NULL,NULL,NULL,0,NULL,NULL);
INSERT INTO "tasks" VALUES('OG20260302000000055','business-licence-check',0,'market','public-service','decided','','9999-12-31','2026-03-02','2026-03-03',NULL,0,0,0,'granted','2026-03-02',NULL,0,NULL,NULL);
INSERT INTO "tasks" VALUES('OG20260302000000055','food-licence',1,'market','licence','open','decide','2026-03-16','2026-03-02','2026-03-09','2026-03-16',0,0,0,NULL,NULL,NULL,0,NULL,NULL);
INSERT INTO "tasks" VALUES('OG20260302000000055','tobacco-licence',2,'tobacco','licence','decided','','9999-12-31','2026-03-02','2026-03-16','2026-03-30',0,0,0,'granted','2026-03-02',NULL,0,NULL,NULL);
INSERT INTO "tasks" VALUES('OG20260302000000063','business-licence-check',0,'market','public-service','decided','','9999-12-31','2026-03-02','2026-03-03',NULL,0,0,0,'granted','2026-03-02',NULL,0,NULL,NULL);
INSERT INTO "tasks" VALUES('OG20260302000000063','food-licence',1,'market','licence','open','decide','2026-03-30','2026-03-02','2026-03-23','2026-03-30',0,1,0,NULL,NULL,NULL,0,NULL,NULL);
INSERT INTO "tasks" VALUES('OG20260302000000063','tobacco-licence',2,'tobacco','licence','open','decide','2026-03-30','2026-03-02','2026-03-16','2026-03-30',0,0,0,NULL,NULL,NULL,0,NULL,NULL);
INSERT INTO "tasks" VALUES('OG20260302000000071','business-licence-check',0,'market','public-service','decided','','9999-12-31','2026-03-02','2026-03-03',NULL,0,0,0,'granted','2026-03-02',NULL,1,'2026-03-02',NULL);
INSERT INTO "tasks" VALUES('OG20260302000000071','food-licence',1,'market','licence','decided','','9999-12-31','2026-03-02','2026-03-09','2026-03-16',0,0,0,'granted','2026-03-02',NULL,1,'2026-03-02',NULL);
INSERT INTO "tasks" VALUES('OG20260302000000071','tobacco-licence',2,'tobacco','licence','decided','','9999-12-31','2026-03-02','2026-03-16','2026-03-30',0,0,0,'granted','2026-03-02',NULL,1,'2026-03-02',NULL);
INSERT INTO "tasks" VALUES('OG20260302000000080','business-licence-check',0,'market','public-service','precheck','','9999-12-31',NULL,NULL,NULL,0,0,0,NULL,NULL,NULL,0,NULL,NULL);
INSERT INTO "tasks" VALUES('OG20260302000000080','food-licence',1,'market','licence','precheck','','9999-12-31',NULL,NULL,NULL,0,0,0,NULL,NULL,NULL,0,NULL,NULL);
INSERT INTO "tasks" VALUES('OG20260302000000080','tobacco-licence',2,'tobacco','licence','precheck','','9999-12-31',NULL,NULL,NULL,0,0,0,NULL,NULL,NULL,0,NULL,NULL);
INSERT INTO "tasks" VALUES('OG20260302000000098','business-licence-check',0,'market','public-service','decided','','9999-12-31','2026-03-02','2026-03-03',NULL,0,0,0,'granted','2026-03-02',NULL,1,'2026-04-11',NULL);
INSERT INTO "tasks" VALUES('OG20260302000000098','food-licence',1,'market','licence','open','decide','2026-03-23','2026-03-02','2026-03-16','2026-03-23',0,0,1,NULL,NULL,NULL,0,NULL,NULL);
INSERT INTO "tasks" VALUES('OG20260302000000098','tobacco-licence',2,'tobacco','licence','open','decide','2026-03-30','2026-03-02','2026-03-16','2026-03-30',0,0,0,NULL,NULL,NULL,0,NULL,NULL);
CREATE TABLE texts (
	case_id VARCHAR NOT NULL, 
	ref VARCHAR NOT NULL, 
	body TEXT NOT NULL, 
	stored_at DATETIME NOT NULL, 
	CONSTRAINT pk_texts PRIMARY KEY (case_id, ref), 
	CONSTRAINT fk_texts_case_id FOREIGN KEY(case_id) REFERENCES cases (id)
);
INSERT INTO "texts" VALUES('OG20260302000000022','t_84d3b91c8f67e5693fdb238c9475167f','s1.test.Fv2xHzhjtqXf6Rly7ARvnpFuXqPZ4c2GdG5zpJo+cmsUhdqyU1R6U5abDWzjrVuWMA==','2026-03-02 02:00:00.000000');
INSERT INTO "texts" VALUES('OG20260302000000047','t_b089756c5d984e9df163bc2a932fe23a','s1.test.gn17rDy2rMunMyhuBbtJeoo/rEt43VaJZDCcnd0WvZmUoyKPghwnQpjFUhWtLA5tsg==','2026-03-02 02:00:00.000000');
INSERT INTO "texts" VALUES('OG20260302000000063','t_f613a501814f512f8781f9ae9b19747b','s1.test.GmQgrxVV5+dS37K1x4XcMEcxzmLFL6eKQhKp+afhMPzn7x93fyQwxA==','2026-03-02 02:00:00.000000');
INSERT INTO "texts" VALUES('OG20260302000000080','t_9e767994446b15622ce944fdf0eaa0c5','s1.test.VbORoUfK2KVBzMntvOJ4I/0PTwnPtdh3Tn85O/ojGfvhziTrlnoTvd6Cmw==','2026-03-02 02:00:00.000000');
INSERT INTO "texts" VALUES('OG20260302000000098','t_4a942751c961a6180dd70a98aedd8e21','s1.test.sqwTX0iYzUF89GIiIdnd7MplCLsk+wr+Miqux3Q9XoV+zodELoqkQQ==','2026-03-02 02:00:00.000000');
INSERT INTO "texts" VALUES('OG20260302000000098','t_6005dcc12a9ec94b5d0c0150db82ae11','s1.test.pxy46NLvdXampKNEuGgRwcnUiZq4Vm+TtsCJDMQZjPjdgIEUNT1LIU0rF/EbF4Id5Wk9dw==','2026-04-11 02:00:00.000000');
CREATE TABLE timeline (
	case_id VARCHAR NOT NULL, 
	seq INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	kind VARCHAR NOT NULL, 
	code VARCHAR NOT NULL, 
	args TEXT NOT NULL, 
	audience VARCHAR NOT NULL, 
	CONSTRAINT pk_timeline PRIMARY KEY (case_id, seq), 
	CONSTRAINT fk_timeline_case_id FOREIGN KEY(case_id) REFERENCES cases (id)
);
INSERT INTO "timeline" VALUES('OG20260302000000014',1,'2026-03-02 02:00:00.000000','CaseReceived','timeline.case-received','{"by_department":"","by_role":"applicant","channel":"web","delivery":"electronic","demo":false,"missing":"","promised":"","received_on":"2026-03-02"}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000014',2,'2026-03-02 02:00:00.000000','DatesSet','timeline.dates-set','{"dates":[{"key":"notice","on":"2026-03-09"}]}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000022',1,'2026-03-02 02:00:00.000000','CaseReceived','timeline.case-received','{"by_department":"","by_role":"applicant","channel":"web","delivery":"electronic","demo":false,"missing":"","promised":"","received_on":"2026-03-02"}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000022',2,'2026-03-02 02:00:00.000000','DatesSet','timeline.dates-set','{"dates":[{"key":"notice","on":"2026-03-09"}]}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000022',3,'2026-03-02 02:00:00.000000','PrecheckReported','timeline.precheck-reported','{"by_department":"market","by_role":"officer","defects":0,"item":"business-licence-check","round":0}','staff');
INSERT INTO "timeline" VALUES('OG20260302000000022',4,'2026-03-02 02:00:00.000000','PrecheckReported','timeline.precheck-reported','{"by_department":"market","by_role":"officer","defects":1,"item":"food-licence","round":0}','staff');
INSERT INTO "timeline" VALUES('OG20260302000000022',5,'2026-03-02 02:00:00.000000','PrecheckReported','timeline.precheck-reported','{"by_department":"tobacco","by_role":"officer","defects":0,"item":"tobacco-licence","round":0}','staff');
INSERT INTO "timeline" VALUES('OG20260302000000022',6,'2026-03-02 02:00:00.000000','NoticeIssued','timeline.notice-issued','{"by_department":"tobacco","by_role":"officer","issued_on":"2026-03-02","points":1,"silent":""}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000022',7,'2026-03-02 02:00:00.000000','DatesSet','timeline.dates-set','{"dates":[{"key":"supply","on":"2026-03-30"}]}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000039',1,'2026-03-02 02:00:00.000000','CaseReceived','timeline.case-received','{"by_department":"","by_role":"applicant","channel":"web","delivery":"electronic","demo":false,"missing":"","promised":"","received_on":"2026-03-02"}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000039',2,'2026-03-02 02:00:00.000000','DatesSet','timeline.dates-set','{"dates":[{"key":"notice","on":"2026-03-09"}]}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000039',3,'2026-03-02 02:00:00.000000','PrecheckReported','timeline.precheck-reported','{"by_department":"market","by_role":"officer","defects":0,"item":"business-licence-check","round":0}','staff');
INSERT INTO "timeline" VALUES('OG20260302000000039',4,'2026-03-02 02:00:00.000000','PrecheckReported','timeline.precheck-reported','{"by_department":"market","by_role":"officer","defects":0,"item":"food-licence","round":0}','staff');
INSERT INTO "timeline" VALUES('OG20260302000000039',5,'2026-03-02 02:00:00.000000','PrecheckReported','timeline.precheck-reported','{"by_department":"tobacco","by_role":"officer","defects":0,"item":"tobacco-licence","round":0}','staff');
INSERT INTO "timeline" VALUES('OG20260302000000039',6,'2026-03-02 02:00:00.000000','CaseAccepted','timeline.case-accepted.complete','{"accepted_on":"2026-03-02","basis":"complete","by_department":"tobacco","by_role":"officer","silent":"","tolerated":""}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000039',7,'2026-03-02 02:00:00.000000','TaskOpened','timeline.task-opened','{"item":"business-licence-check","opened_on":"2026-03-02"}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000039',8,'2026-03-02 02:00:00.000000','DatesSet','timeline.dates-set','{"dates":[{"key":"case.promised","on":"2026-03-17"},{"key":"case.statutory","on":"2026-03-31"},{"key":"business-licence-check.promised","on":"2026-03-03"}]}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000039',9,'2026-03-02 02:00:00.000000','TaskDecided','timeline.task-decided.granted','{"by_department":"market","by_role":"officer","decided_on":"2026-03-02","item":"business-licence-check","outcome":"granted","reason":"","remedies":"","site_check":0}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000039',10,'2026-03-02 02:00:00.000000','TaskOpened','timeline.task-opened','{"item":"food-licence","opened_on":"2026-03-02"}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000039',11,'2026-03-02 02:00:00.000000','TaskOpened','timeline.task-opened','{"item":"tobacco-licence","opened_on":"2026-03-02"}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000039',12,'2026-03-02 02:00:00.000000','DatesSet','timeline.dates-set','{"dates":[{"key":"business-licence-check.delivery","on":"2026-03-16"},{"key":"food-licence.promised","on":"2026-03-09"},{"key":"food-licence.statutory","on":"2026-03-16"},{"key":"tobacco-licence.promised","on":"2026-03-16"},{"key":"tobacco-licence.statutory","on":"2026-03-30"}]}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000047',1,'2026-03-02 02:00:00.000000','CaseReceived','timeline.case-received','{"by_department":"","by_role":"applicant","channel":"web","delivery":"electronic","demo":false,"missing":"","promised":"","received_on":"2026-03-02"}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000047',2,'2026-03-02 02:00:00.000000','DatesSet','timeline.dates-set','{"dates":[{"key":"notice","on":"2026-03-09"}]}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000047',3,'2026-03-02 02:00:00.000000','PrecheckReported','timeline.precheck-reported','{"by_department":"market","by_role":"officer","defects":0,"item":"business-licence-check","round":0}','staff');
INSERT INTO "timeline" VALUES('OG20260302000000047',4,'2026-03-02 02:00:00.000000','PrecheckReported','timeline.precheck-reported','{"by_department":"market","by_role":"officer","defects":0,"item":"food-licence","round":0}','staff');
INSERT INTO "timeline" VALUES('OG20260302000000047',5,'2026-03-02 02:00:00.000000','PrecheckReported','timeline.precheck-reported','{"by_department":"tobacco","by_role":"officer","defects":0,"item":"tobacco-licence","round":0}','staff');
INSERT INTO "timeline" VALUES('OG20260302000000047',6,'2026-03-02 02:00:00.000000','CaseAccepted','timeline.case-accepted.complete','{"accepted_on":"2026-03-02","basis":"complete","by_department":"tobacco","by_role":"officer","silent":"","tolerated":""}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000047',7,'2026-03-02 02:00:00.000000','TaskOpened','timeline.task-opened','{"item":"business-licence-check","opened_on":"2026-03-02"}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000047',8,'2026-03-02 02:00:00.000000','DatesSet','timeline.dates-set','{"dates":[{"key":"case.promised","on":"2026-03-17"},{"key":"case.statutory","on":"2026-03-31"},{"key":"business-licence-check.promised","on":"2026-03-03"}]}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000047',9,'2026-03-02 02:00:00.000000','TaskDecided','timeline.task-decided.granted','{"by_department":"market","by_role":"officer","decided_on":"2026-03-02","item":"business-licence-check","outcome":"granted","reason":"","remedies":"","site_check":0}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000047',10,'2026-03-02 02:00:00.000000','TaskOpened','timeline.task-opened','{"item":"food-licence","opened_on":"2026-03-02"}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000047',11,'2026-03-02 02:00:00.000000','TaskOpened','timeline.task-opened','{"item":"tobacco-licence","opened_on":"2026-03-02"}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000047',12,'2026-03-02 02:00:00.000000','DatesSet','timeline.dates-set','{"dates":[{"key":"business-licence-check.delivery","on":"2026-03-16"},{"key":"food-licence.promised","on":"2026-03-09"},{"key":"food-licence.statutory","on":"2026-03-16"},{"key":"tobacco-licence.promised","on":"2026-03-16"},{"key":"tobacco-licence.statutory","on":"2026-03-30"}]}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000055',1,'2026-03-02 02:00:00.000000','CaseReceived','timeline.case-received','{"by_department":"","by_role":"applicant","channel":"web","delivery":"electronic","demo":false,"missing":"","promised":"","received_on":"2026-03-02"}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000055',2,'2026-03-02 02:00:00.000000','DatesSet','timeline.dates-set','{"dates":[{"key":"notice","on":"2026-03-09"}]}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000055',3,'2026-03-02 02:00:00.000000','PrecheckReported','timeline.precheck-reported','{"by_department":"market","by_role":"officer","defects":0,"item":"business-licence-check","round":0}','staff');
INSERT INTO "timeline" VALUES('OG20260302000000055',4,'2026-03-02 02:00:00.000000','PrecheckReported','timeline.precheck-reported','{"by_department":"market","by_role":"officer","defects":0,"item":"food-licence","round":0}','staff');
INSERT INTO "timeline" VALUES('OG20260302000000055',5,'2026-03-02 02:00:00.000000','PrecheckReported','timeline.precheck-reported','{"by_department":"tobacco","by_role":"officer","defects":0,"item":"tobacco-licence","round":0}','staff');
INSERT INTO "timeline" VALUES('OG20260302000000055',6,'2026-03-02 02:00:00.000000','CaseAccepted','timeline.case-accepted.complete','{"accepted_on":"2026-03-02","basis":"complete","by_department":"tobacco","by_role":"officer","silent":"","tolerated":""}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000055',7,'2026-03-02 02:00:00.000000','TaskOpened','timeline.task-opened','{"item":"business-licence-check","opened_on":"2026-03-02"}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000055',8,'2026-03-02 02:00:00.000000','DatesSet','timeline.dates-set','{"dates":[{"key":"case.promised","on":"2026-03-17"},{"key":"case.statutory","on":"2026-03-31"},{"key":"business-licence-check.promised","on":"2026-03-03"}]}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000055',9,'2026-03-02 02:00:00.000000','TaskDecided','timeline.task-decided.granted','{"by_department":"market","by_role":"officer","decided_on":"2026-03-02","item":"business-licence-check","outcome":"granted","reason":"","remedies":"","site_check":0}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000055',10,'2026-03-02 02:00:00.000000','TaskOpened','timeline.task-opened','{"item":"food-licence","opened_on":"2026-03-02"}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000055',11,'2026-03-02 02:00:00.000000','TaskOpened','timeline.task-opened','{"item":"tobacco-licence","opened_on":"2026-03-02"}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000055',12,'2026-03-02 02:00:00.000000','DatesSet','timeline.dates-set','{"dates":[{"key":"business-licence-check.delivery","on":"2026-03-16"},{"key":"food-licence.promised","on":"2026-03-09"},{"key":"food-licence.statutory","on":"2026-03-16"},{"key":"tobacco-licence.promised","on":"2026-03-16"},{"key":"tobacco-licence.statutory","on":"2026-03-30"}]}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000055',13,'2026-03-02 02:00:00.000000','TaskDecided','timeline.task-decided.granted','{"by_department":"tobacco","by_role":"chief","decided_on":"2026-03-02","item":"tobacco-licence","outcome":"granted","reason":"","remedies":"","site_check":2}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000055',14,'2026-03-02 02:00:00.000000','DatesSet','timeline.dates-set','{"dates":[{"key":"tobacco-licence.delivery","on":"2026-03-16"}]}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000063',1,'2026-03-02 02:00:00.000000','CaseReceived','timeline.case-received','{"by_department":"","by_role":"applicant","channel":"web","delivery":"electronic","demo":false,"missing":"","promised":"","received_on":"2026-03-02"}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000063',2,'2026-03-02 02:00:00.000000','DatesSet','timeline.dates-set','{"dates":[{"key":"notice","on":"2026-03-09"}]}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000063',3,'2026-03-02 02:00:00.000000','PrecheckReported','timeline.precheck-reported','{"by_department":"market","by_role":"officer","defects":0,"item":"business-licence-check","round":0}','staff');
INSERT INTO "timeline" VALUES('OG20260302000000063',4,'2026-03-02 02:00:00.000000','PrecheckReported','timeline.precheck-reported','{"by_department":"market","by_role":"officer","defects":0,"item":"food-licence","round":0}','staff');
INSERT INTO "timeline" VALUES('OG20260302000000063',5,'2026-03-02 02:00:00.000000','PrecheckReported','timeline.precheck-reported','{"by_department":"tobacco","by_role":"officer","defects":0,"item":"tobacco-licence","round":0}','staff');
INSERT INTO "timeline" VALUES('OG20260302000000063',6,'2026-03-02 02:00:00.000000','CaseAccepted','timeline.case-accepted.complete','{"accepted_on":"2026-03-02","basis":"complete","by_department":"tobacco","by_role":"officer","silent":"","tolerated":""}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000063',7,'2026-03-02 02:00:00.000000','TaskOpened','timeline.task-opened','{"item":"business-licence-check","opened_on":"2026-03-02"}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000063',8,'2026-03-02 02:00:00.000000','DatesSet','timeline.dates-set','{"dates":[{"key":"case.promised","on":"2026-03-17"},{"key":"case.statutory","on":"2026-03-31"},{"key":"business-licence-check.promised","on":"2026-03-03"}]}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000063',9,'2026-03-02 02:00:00.000000','TaskDecided','timeline.task-decided.granted','{"by_department":"market","by_role":"officer","decided_on":"2026-03-02","item":"business-licence-check","outcome":"granted","reason":"","remedies":"","site_check":0}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000063',10,'2026-03-02 02:00:00.000000','TaskOpened','timeline.task-opened','{"item":"food-licence","opened_on":"2026-03-02"}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000063',11,'2026-03-02 02:00:00.000000','TaskOpened','timeline.task-opened','{"item":"tobacco-licence","opened_on":"2026-03-02"}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000063',12,'2026-03-02 02:00:00.000000','DatesSet','timeline.dates-set','{"dates":[{"key":"business-licence-check.delivery","on":"2026-03-16"},{"key":"food-licence.promised","on":"2026-03-09"},{"key":"food-licence.statutory","on":"2026-03-16"},{"key":"tobacco-licence.promised","on":"2026-03-16"},{"key":"tobacco-licence.statutory","on":"2026-03-30"}]}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000063',13,'2026-03-02 02:00:00.000000','ExclusionStarted','timeline.exclusion-started','{"by_department":"market","by_role":"officer","estimated":"10wd","ground":"inspection","item":"food-licence","notice":"示例检验〔2026〕1号","notified_on":"2026-03-02","reason_ref":"t_f613a501814f512f8781f9ae9b19747b","start":"2026-03-02"}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000063',14,'2026-03-02 02:00:00.000000','DatesSet','timeline.dates-set','{"dates":[{"key":"case.promised","on":"2026-03-24","suspended":true,"was":"2026-03-17"},{"key":"case.statutory","on":"2026-03-31","suspended":true},{"key":"food-licence.promised","on":"2026-03-23","suspended":true,"was":"2026-03-09"},{"key":"food-licence.statutory","on":"2026-03-30","suspended":true,"was":"2026-03-16"}]}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000071',1,'2026-03-02 02:00:00.000000','CaseReceived','timeline.case-received','{"by_department":"","by_role":"applicant","channel":"web","delivery":"electronic","demo":false,"missing":"","promised":"","received_on":"2026-03-02"}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000071',2,'2026-03-02 02:00:00.000000','DatesSet','timeline.dates-set','{"dates":[{"key":"notice","on":"2026-03-09"}]}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000071',3,'2026-03-02 02:00:00.000000','PrecheckReported','timeline.precheck-reported','{"by_department":"market","by_role":"officer","defects":0,"item":"business-licence-check","round":0}','staff');
INSERT INTO "timeline" VALUES('OG20260302000000071',4,'2026-03-02 02:00:00.000000','PrecheckReported','timeline.precheck-reported','{"by_department":"market","by_role":"officer","defects":0,"item":"food-licence","round":0}','staff');
INSERT INTO "timeline" VALUES('OG20260302000000071',5,'2026-03-02 02:00:00.000000','PrecheckReported','timeline.precheck-reported','{"by_department":"tobacco","by_role":"officer","defects":0,"item":"tobacco-licence","round":0}','staff');
INSERT INTO "timeline" VALUES('OG20260302000000071',6,'2026-03-02 02:00:00.000000','CaseAccepted','timeline.case-accepted.complete','{"accepted_on":"2026-03-02","basis":"complete","by_department":"tobacco","by_role":"officer","silent":"","tolerated":""}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000071',7,'2026-03-02 02:00:00.000000','TaskOpened','timeline.task-opened','{"item":"business-licence-check","opened_on":"2026-03-02"}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000071',8,'2026-03-02 02:00:00.000000','DatesSet','timeline.dates-set','{"dates":[{"key":"case.promised","on":"2026-03-17"},{"key":"case.statutory","on":"2026-03-31"},{"key":"business-licence-check.promised","on":"2026-03-03"}]}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000071',9,'2026-03-02 02:00:00.000000','TaskDecided','timeline.task-decided.granted','{"by_department":"market","by_role":"officer","decided_on":"2026-03-02","item":"business-licence-check","outcome":"granted","reason":"","remedies":"","site_check":0}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000071',10,'2026-03-02 02:00:00.000000','TaskOpened','timeline.task-opened','{"item":"food-licence","opened_on":"2026-03-02"}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000071',11,'2026-03-02 02:00:00.000000','TaskOpened','timeline.task-opened','{"item":"tobacco-licence","opened_on":"2026-03-02"}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000071',12,'2026-03-02 02:00:00.000000','DatesSet','timeline.dates-set','{"dates":[{"key":"business-licence-check.delivery","on":"2026-03-16"},{"key":"food-licence.promised","on":"2026-03-09"},{"key":"food-licence.statutory","on":"2026-03-16"},{"key":"tobacco-licence.promised","on":"2026-03-16"},{"key":"tobacco-licence.statutory","on":"2026-03-30"}]}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000071',13,'2026-03-02 02:00:00.000000','TaskDecided','timeline.task-decided.granted','{"by_department":"market","by_role":"officer","decided_on":"2026-03-02","item":"food-licence","outcome":"granted","reason":"","remedies":"","site_check":2}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000071',14,'2026-03-02 02:00:00.000000','DatesSet','timeline.dates-set','{"dates":[{"key":"food-licence.delivery","on":"2026-03-16"}]}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000071',15,'2026-03-02 02:00:00.000000','TaskDecided','timeline.task-decided.granted','{"by_department":"tobacco","by_role":"officer","decided_on":"2026-03-02","item":"tobacco-licence","outcome":"granted","reason":"","remedies":"","site_check":2}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000071',16,'2026-03-02 02:00:00.000000','DatesSet','timeline.dates-set','{"dates":[{"key":"tobacco-licence.delivery","on":"2026-03-16"}]}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000071',17,'2026-03-02 02:00:00.000000','DocumentsIssued','timeline.documents-issued','{"documents":3,"final":true,"issued_on":"2026-03-02","package":"OG20260302000000071-P"}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000071',18,'2026-03-02 02:00:00.000000','DocumentsDelivered','timeline.documents-delivered','{"by_department":"","by_role":"engine","delivered_on":"2026-03-02","items":"business-licence-check,food-licence,tobacco-licence","method":"electronic","receipt":""}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000080',1,'2026-03-02 02:00:00.000000','CaseReceived','timeline.case-received','{"by_department":"","by_role":"applicant","channel":"web","delivery":"electronic","demo":false,"missing":"","promised":"","received_on":"2026-03-02"}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000080',2,'2026-03-02 02:00:00.000000','DatesSet','timeline.dates-set','{"dates":[{"key":"notice","on":"2026-03-09"}]}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000080',3,'2026-03-02 02:00:00.000000','CaseWithdrawn','timeline.case-withdrawn','{"by_department":"","by_role":"applicant","reason":"t_9e767994446b15622ce944fdf0eaa0c5"}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000080',4,'2026-03-02 02:00:00.000000','CaseClosed','timeline.case-closed.withdrawn','{"closed_as":"withdrawn"}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000098',1,'2026-03-02 02:00:00.000000','CaseReceived','timeline.case-received','{"by_department":"","by_role":"applicant","channel":"web","delivery":"electronic","demo":false,"missing":"","promised":"","received_on":"2026-03-02"}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000098',2,'2026-03-02 02:00:00.000000','DatesSet','timeline.dates-set','{"dates":[{"key":"notice","on":"2026-03-09"}]}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000098',3,'2026-03-02 02:00:00.000000','PrecheckReported','timeline.precheck-reported','{"by_department":"market","by_role":"officer","defects":0,"item":"business-licence-check","round":0}','staff');
INSERT INTO "timeline" VALUES('OG20260302000000098',4,'2026-03-02 02:00:00.000000','PrecheckReported','timeline.precheck-reported','{"by_department":"market","by_role":"officer","defects":0,"item":"food-licence","round":0}','staff');
INSERT INTO "timeline" VALUES('OG20260302000000098',5,'2026-03-02 02:00:00.000000','PrecheckReported','timeline.precheck-reported','{"by_department":"tobacco","by_role":"officer","defects":0,"item":"tobacco-licence","round":0}','staff');
INSERT INTO "timeline" VALUES('OG20260302000000098',6,'2026-03-02 02:00:00.000000','CaseAccepted','timeline.case-accepted.complete','{"accepted_on":"2026-03-02","basis":"complete","by_department":"tobacco","by_role":"officer","silent":"","tolerated":""}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000098',7,'2026-03-02 02:00:00.000000','TaskOpened','timeline.task-opened','{"item":"business-licence-check","opened_on":"2026-03-02"}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000098',8,'2026-03-02 02:00:00.000000','DatesSet','timeline.dates-set','{"dates":[{"key":"case.promised","on":"2026-03-17"},{"key":"case.statutory","on":"2026-03-31"},{"key":"business-licence-check.promised","on":"2026-03-03"}]}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000098',9,'2026-03-02 02:00:00.000000','TaskDecided','timeline.task-decided.granted','{"by_department":"market","by_role":"officer","decided_on":"2026-03-02","item":"business-licence-check","outcome":"granted","reason":"","remedies":"","site_check":0}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000098',10,'2026-03-02 02:00:00.000000','TaskOpened','timeline.task-opened','{"item":"food-licence","opened_on":"2026-03-02"}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000098',11,'2026-03-02 02:00:00.000000','TaskOpened','timeline.task-opened','{"item":"tobacco-licence","opened_on":"2026-03-02"}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000098',12,'2026-03-02 02:00:00.000000','DatesSet','timeline.dates-set','{"dates":[{"key":"business-licence-check.delivery","on":"2026-03-16"},{"key":"food-licence.promised","on":"2026-03-09"},{"key":"food-licence.statutory","on":"2026-03-16"},{"key":"tobacco-licence.promised","on":"2026-03-16"},{"key":"tobacco-licence.statutory","on":"2026-03-30"}]}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000098',13,'2026-03-02 02:00:00.000000','TaskExtended','timeline.task-extended','{"approver":"head-of-organ","basis":"食品经营许可和备案管理办法","by":"5wd","by_department":"market","by_role":"officer","decided_on":"2026-03-02","filing":"","item":"food-licence","notified_on":"2026-03-02","reason_ref":"t_4a942751c961a6180dd70a98aedd8e21"}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000098',14,'2026-03-02 02:00:00.000000','DatesSet','timeline.dates-set','{"dates":[{"key":"food-licence.promised","on":"2026-03-16","was":"2026-03-09"},{"key":"food-licence.statutory","on":"2026-03-23","was":"2026-03-16"}]}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000098',15,'2026-03-02 02:00:00.000000','ExtensionFiled','timeline.extension-filed','{"by_department":"market","by_role":"officer","filed_on":"2026-03-02","filing":"示例备〔2026〕1号","item":"food-licence"}','staff');
INSERT INTO "timeline" VALUES('OG20260302000000098',16,'2026-04-11 02:00:00.000000','ReleaseOrdered','timeline.release-ordered','{"item":"business-licence-check"}','staff');
INSERT INTO "timeline" VALUES('OG20260302000000098',17,'2026-04-11 02:00:00.000000','Marked','timeline.marked.promised-due-soon','{"due":"2026-03-16","kind":"promised-due-soon","subject":"food-licence"}','staff');
INSERT INTO "timeline" VALUES('OG20260302000000098',18,'2026-04-11 02:00:00.000000','Marked','timeline.marked.promised-due-soon','{"due":"2026-03-16","kind":"promised-due-soon","subject":"tobacco-licence"}','staff');
INSERT INTO "timeline" VALUES('OG20260302000000098',19,'2026-04-11 02:00:00.000000','Marked','timeline.marked.delivery-passed','{"due":"2026-03-16","kind":"delivery-passed","subject":"business-licence-check"}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000098',20,'2026-04-11 02:00:00.000000','Marked','timeline.marked.promised-passed','{"due":"2026-03-16","kind":"promised-passed","subject":"food-licence"}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000098',21,'2026-04-11 02:00:00.000000','Marked','timeline.marked.promised-passed','{"due":"2026-03-16","kind":"promised-passed","subject":"tobacco-licence"}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000098',22,'2026-04-11 02:00:00.000000','Marked','timeline.marked.case-promised-passed','{"due":"2026-03-17","kind":"case-promised-passed","subject":""}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000098',23,'2026-04-11 02:00:00.000000','Marked','timeline.marked.statutory-passed','{"due":"2026-03-23","kind":"statutory-passed","subject":"food-licence"}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000098',24,'2026-04-11 02:00:00.000000','Marked','timeline.marked.statutory-passed','{"due":"2026-03-30","kind":"statutory-passed","subject":"tobacco-licence"}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000098',25,'2026-04-11 02:00:00.000000','Marked','timeline.marked.case-statutory-passed','{"due":"2026-03-31","kind":"case-statutory-passed","subject":""}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000098',26,'2026-04-11 02:00:00.000000','OverrunExplained','timeline.overrun-explained','{"by_department":"tobacco","by_role":"officer","item":"tobacco-licence","reason":"t_6005dcc12a9ec94b5d0c0150db82ae11"}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000098',27,'2026-04-11 02:00:00.000000','DocumentsIssued','timeline.documents-issued','{"documents":1,"final":false,"issued_on":"2026-04-11","package":"OG20260302000000098-P"}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000098',28,'2026-04-11 02:00:00.000000','DocumentsDelivered','timeline.documents-delivered','{"by_department":"","by_role":"engine","delivered_on":"2026-04-11","items":"business-licence-check","method":"electronic","receipt":""}','everyone');
CREATE TABLE uploads (
	id VARCHAR NOT NULL, 
	owner VARCHAR NOT NULL, 
	sha256 VARCHAR NOT NULL, 
	filename TEXT NOT NULL, 
	media_type VARCHAR NOT NULL, 
	size BIGINT NOT NULL, 
	uploaded_at DATETIME NOT NULL, 
	CONSTRAINT pk_uploads PRIMARY KEY (id), 
	CONSTRAINT fk_uploads_owner FOREIGN KEY(owner) REFERENCES people (account)
);
INSERT INTO "uploads" VALUES('up_160e8950bdd6b0059a7af697','p_aff35e88d113b8b0d3e8cdf7','14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba','s1.test.3xvxSF8yyOeWDQouu5dqP2ijpgGsvvw7Nn81PwIM0Z+T','application/pdf',35,'2026-03-02 02:00:00.000000');
INSERT INTO "uploads" VALUES('up_9ba77143f2d061af62ca604e','p_aff35e88d113b8b0d3e8cdf7','14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba','s1.test.dYp72BeBs57ZUFFa6yQ6dj0gsu9p3iFq5Zz7ngpznr/J','application/pdf',35,'2026-03-02 02:00:00.000000');
INSERT INTO "uploads" VALUES('up_c12bdd3bbf1730f283bd9b1d','p_aff35e88d113b8b0d3e8cdf7','14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba','s1.test.VC7Y7IA2BFhGmnwxxKGq5HXQz7LzIdlv7dpGVxOOIrea','application/pdf',35,'2026-03-02 02:00:00.000000');
INSERT INTO "uploads" VALUES('up_e46c944a89b94e50956e4bd6','p_aff35e88d113b8b0d3e8cdf7','14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba','s1.test.xJQmKirfEG2K8VjlPsKENQz2Qnt7jJc8IVkqrrLXrCEr','application/pdf',35,'2026-03-02 02:00:00.000000');
INSERT INTO "uploads" VALUES('up_4e0a4b465a246ac4f2df4b28','p_aff35e88d113b8b0d3e8cdf7','14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba','s1.test.BB/OEyqfxFeo1ZskIdBlFsyczzs4UKTpOAFfN98TxPQb','application/pdf',35,'2026-03-02 02:00:00.000000');
INSERT INTO "uploads" VALUES('up_44a360a81b4dec226c7b0c72','p_aff35e88d113b8b0d3e8cdf7','14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba','s1.test.dlki0UKTRqrUwRXQZiMpWsLl77jmSKmocUt8WGCDTwuP','application/pdf',35,'2026-03-02 02:00:00.000000');
INSERT INTO "uploads" VALUES('up_c372c8407b61631dd41757ce','p_aff35e88d113b8b0d3e8cdf7','14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba','s1.test.Pqd9pMjJdJHG8xCZEIaqNgNnKys2ABmGYQVSSMtdPiq4','application/pdf',35,'2026-03-02 02:00:00.000000');
INSERT INTO "uploads" VALUES('up_3e47ac9097594e679703b3f6','p_aff35e88d113b8b0d3e8cdf7','14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba','s1.test.tTK4J2Z8+NLO8mczz9qRMG+H9L4cbMh//BrCa4vS0yHn','application/pdf',35,'2026-03-02 02:00:00.000000');
INSERT INTO "uploads" VALUES('up_65d246f00dc12b47750ed8e6','p_aff35e88d113b8b0d3e8cdf7','14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba','s1.test.GkROMaQn2XPZQXid9CJYv4HTgHpTAlPy3V7ZaZWfEgDg','application/pdf',35,'2026-03-02 02:00:00.000000');
CREATE INDEX ix_people_department_role ON people (department, role);
CREATE INDEX ix_login_sessions_account ON login_sessions (account);
CREATE INDEX ix_login_sessions_expires_at ON login_sessions (expires_at);
CREATE INDEX ix_api_tokens_account ON api_tokens (account);
CREATE INDEX ix_service_items_department ON service_items (department);
CREATE INDEX ix_calendars_loaded_at ON calendars (loaded_at);
CREATE INDEX ix_cases_applicant_lodged_at_id ON cases (applicant, lodged_at, id);
CREATE INDEX ix_cases_lead_stage_promised_on_id ON cases (lead, stage, promised_on, id);
CREATE INDEX ix_cases_not_started ON cases (lodged_at, id) WHERE started_at IS NULL;
CREATE INDEX ix_cases_stage_promised_on_id ON cases (stage, promised_on, id);
CREATE INDEX ix_tasks_claimed ON tasks (claimed_by, legal_due, case_id, item) WHERE claimed_by IS NOT NULL;
CREATE INDEX ix_tasks_department_legal_due_case_id_item ON tasks (department, legal_due, case_id, item);
CREATE INDEX ix_tasks_department_turn_legal_due_case_id_item ON tasks (department, turn, legal_due, case_id, item);
CREATE INDEX ix_tasks_legal_due_case_id_item ON tasks (legal_due, case_id, item);
CREATE INDEX ix_tasks_turn_legal_due_case_id_item ON tasks (turn, legal_due, case_id, item);
CREATE INDEX ix_case_log_case_id_order_id ON case_log (case_id, order_id);
CREATE INDEX ix_extensions_decided_on_case_id ON extensions (decided_on, case_id);
CREATE INDEX ix_filings_filed_on_case_id ON filings (filed_on, case_id);
CREATE INDEX ix_marks_breach_at_case_id_seq ON marks (breach, at, case_id, seq);
CREATE INDEX ix_marks_department_breach_at ON marks (department, breach, at);
CREATE INDEX ix_materials_sha256 ON materials (sha256);
CREATE INDEX ix_documents_case_id_item ON documents (case_id, item);
CREATE INDEX ix_outgoing_messages_case_id ON outgoing_messages (case_id);
CREATE INDEX ix_outgoing_messages_due ON outgoing_messages (next_try_at, id) WHERE next_try_at IS NOT NULL;
CREATE INDEX ix_lodgings_case_id_item ON lodgings (case_id, item);
CREATE INDEX ix_lodgings_department_state_updated_at ON lodgings (department, state, updated_at);
CREATE INDEX ix_idempotency_keys_created_at ON idempotency_keys (created_at);
CREATE INDEX ix_department_answers_case_id_item ON department_answers (case_id, item);
CREATE INDEX ix_department_answers_lodging_seq ON department_answers (lodging, seq);
CREATE INDEX ix_department_answers_state_received_at ON department_answers (state, received_at);
CREATE INDEX ix_nonces_until ON nonces (until);
CREATE INDEX ix_access_log_case_id_at ON access_log (case_id, at);
CREATE INDEX ix_access_log_who_at ON access_log (who, at);
CREATE INDEX ix_refused_acts_at_id ON refused_acts (at, id);
CREATE INDEX ix_refused_acts_case_id_at ON refused_acts (case_id, at);
CREATE INDEX ix_absences_officer_last_day ON absences (officer, last_day);
CREATE INDEX ix_absences_substitute_last_day ON absences (substitute, last_day);
CREATE INDEX ix_attempts_last_failed_at ON attempts (last_failed_at);
CREATE INDEX ix_uploads_owner_uploaded_at ON uploads (owner, uploaded_at);
CREATE INDEX ix_uploads_sha256 ON uploads (sha256);
CREATE INDEX ix_uploads_uploaded_at ON uploads (uploaded_at);
CREATE TRIGGER case_log_no_update BEFORE UPDATE ON case_log BEGIN SELECT RAISE(ABORT, 'rows of case_log are only added'); END;
CREATE TRIGGER case_log_no_delete BEFORE DELETE ON case_log BEGIN SELECT RAISE(ABORT, 'rows of case_log are only added'); END;
CREATE TRIGGER access_log_no_update BEFORE UPDATE ON access_log BEGIN SELECT RAISE(ABORT, 'rows of access_log are only added'); END;
CREATE TRIGGER access_log_no_delete BEFORE DELETE ON access_log BEGIN SELECT RAISE(ABORT, 'rows of access_log are only added'); END;
CREATE TRIGGER refused_acts_no_update BEFORE UPDATE ON refused_acts BEGIN SELECT RAISE(ABORT, 'rows of refused_acts are only added'); END;
CREATE TRIGGER refused_acts_no_delete BEFORE DELETE ON refused_acts BEGIN SELECT RAISE(ABORT, 'rows of refused_acts are only added'); END;
CREATE INDEX ix_bundle_versions_stage_published_from ON bundle_versions (stage, published_from);
CREATE INDEX ix_bundle_acts_bundle_id ON bundle_acts (bundle, id);
CREATE TRIGGER catalogue_texts_no_update BEFORE UPDATE ON catalogue_texts BEGIN SELECT RAISE(ABORT, 'rows of catalogue_texts are only added'); END;
CREATE TRIGGER catalogue_texts_no_delete BEFORE DELETE ON catalogue_texts BEGIN SELECT RAISE(ABORT, 'rows of catalogue_texts are only added'); END;
CREATE TRIGGER bundle_acts_no_update BEFORE UPDATE ON bundle_acts BEGIN SELECT RAISE(ABORT, 'rows of bundle_acts are only added'); END;
CREATE TRIGGER bundle_acts_no_delete BEFORE DELETE ON bundle_acts BEGIN SELECT RAISE(ABORT, 'rows of bundle_acts are only added'); END;
CREATE TRIGGER bundle_versions_text_stays BEFORE UPDATE OF bundle, pin, number, lead, signers, text, hash, catalogue, origin, drafted_by, drafted_at ON bundle_versions WHEN OLD.pin IS NOT NULL BEGIN SELECT RAISE(ABORT, 'what a version says, and a publication, is never changed'); END;
CREATE TRIGGER bundle_versions_publication_stays BEFORE UPDATE OF stage, published_from, published_at ON bundle_versions WHEN OLD.stage = 'published' BEGIN SELECT RAISE(ABORT, 'what a version says, and a publication, is never changed'); END;
CREATE TRIGGER bundle_versions_retirement_stays BEFORE UPDATE OF ended_from, ended_as ON bundle_versions WHEN OLD.ended_as = 'retired' BEGIN SELECT RAISE(ABORT, 'what a version says, and a publication, is never changed'); END;
CREATE TRIGGER bundle_versions_never_deleted BEFORE DELETE ON bundle_versions BEGIN SELECT RAISE(ABORT, 'a version is never deleted'); END;
CREATE INDEX ix_drafts_saved_at ON drafts (saved_at);
CREATE TRIGGER bundle_additions_no_update BEFORE UPDATE ON bundle_additions BEGIN SELECT RAISE(ABORT, 'rows of bundle_additions are only added'); END;
CREATE TRIGGER bundle_additions_no_delete BEFORE DELETE ON bundle_additions BEGIN SELECT RAISE(ABORT, 'rows of bundle_additions are only added'); END;
CREATE INDEX ix_marks_by_instant ON marks (at, case_id, seq, kind, breach, stands, department);
CREATE INDEX ix_marks_kind_at_case_id_seq ON marks (kind, at, case_id, seq);
CREATE INDEX ix_exclusions_running ON exclusions (started_on, case_id, seq) WHERE ended_on IS NULL;
CREATE INDEX ix_cases_stage_suspended_bundle ON cases (stage, suspended, bundle);
CREATE INDEX ix_cases_received_on_bundle ON cases (received_on, bundle);
CREATE INDEX ix_cases_delivered_on_bundle ON cases (delivered_on, bundle);
CREATE INDEX ix_cases_handled ON cases (bundle, promised_on, statutory_on, suspended, id) WHERE stage = 'handling';
CREATE INDEX ix_tasks_to_decide ON tasks (department, promised_on, statutory_on, suspended, case_id, item) WHERE turn = 'decide';
CREATE INDEX ix_tasks_suspended ON tasks (department, promised_on, case_id, item) WHERE suspended IS TRUE;
CREATE INDEX ix_tasks_promised ON tasks (promised_on, case_id, item) WHERE turn = 'decide';
CREATE INDEX ix_tasks_to_precheck ON tasks (legal_due, case_id, item, department) WHERE turn = 'precheck';
CREATE INDEX ix_tasks_decided ON tasks (decided_on, department, promised_on, statutory_on) WHERE decided_on IS NOT NULL;
CREATE INDEX ix_timeline_explained ON timeline (at, case_id, seq) WHERE kind = 'OverrunExplained';
CREATE INDEX ix_people_role_login ON people (role, login);
CREATE INDEX ix_outgoing_messages_given_up ON outgoing_messages (given_up_at, id) WHERE given_up_at IS NOT NULL;
CREATE INDEX ix_administrative_acts_subject_id ON administrative_acts (subject, id);
CREATE TRIGGER administrative_acts_no_update BEFORE UPDATE ON administrative_acts BEGIN SELECT RAISE(ABORT, 'rows of administrative_acts are only added'); END;
CREATE TRIGGER administrative_acts_no_delete BEFORE DELETE ON administrative_acts BEGIN SELECT RAISE(ABORT, 'rows of administrative_acts are only added'); END;
CREATE INDEX ix_saved_views_owner_id ON saved_views (owner, id);
CREATE INDEX ix_cases_stage_bundle_bundle_version ON cases (stage, bundle, bundle_version);
CREATE INDEX ix_proposals_case_id_item_proposed_at ON proposals (case_id, item, proposed_at);
CREATE UNIQUE INDEX ix_proposals_counting ON proposals (case_id, item) WHERE settled_at IS NULL;
CREATE INDEX ix_proposals_waiting ON proposals (department, state, case_id, item) WHERE settled_at IS NULL;
COMMIT;
