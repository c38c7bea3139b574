import type { Channel, ChannelSource } from "@/domain/hotlines/channel";
import { plainDate } from "@/domain/time/plain-date";

/**
 * The channels that the fact base names (FACTS g1). Only the number 12315 stands in a text that was read; the rest is
 * known from reports and waits for somebody to read the official page. Rows marked N are not here at all.
 */
const CHECKED = plainDate("2026-11-23");

const reported = (title: string, place: string): ChannelSource => ({ title, place, readOn: CHECKED });

export const KNOWN_CHANNELS: readonly Channel[] = [
  {
    id: "12315",
    name: { "zh-CN": "12315热线", en: "12315 hotline" },
    use: {
      "zh-CN": "市场监督管理部门的投诉和举报电话",
      en: "Complaints and reports to the market regulators",
    },
    numbers: ["12315"],
    hosts: [],
    basis: "read",
    sources: [
      {
        title: "市场监督管理投诉举报处理办法第八条",
        place: "complaint-report-measures-2026#8",
        readOn: CHECKED,
      },
      {
        title: "市场监督管理投诉举报处理办法第四十条",
        place: "complaint-report-measures-2026#40",
        readOn: CHECKED,
      },
    ],
    checkedOn: CHECKED,
  },
  {
    id: "12315-site",
    name: { "zh-CN": "全国12315平台", en: "National 12315 platform" },
    use: { "zh-CN": "网上投诉和举报", en: "Complaints and reports online" },
    numbers: [],
    hosts: ["www.12315.cn", "12315.cn"],
    basis: "reported",
    sources: [
      reported("平台名称见投诉举报处理办法第八条，网址未读到官方文本", "complaint-report-measures-2026#8"),
    ],
    checkedOn: CHECKED,
  },
  {
    id: "12300",
    name: { "zh-CN": "电信用户申诉受理中心", en: "Telecom user appeal centre" },
    use: { "zh-CN": "电信用户申诉", en: "Appeals of telecom users" },
    numbers: ["12300"],
    hosts: ["yhssglxt.miit.gov.cn"],
    basis: "reported",
    sources: [reported("据公开报道", "https://yhssglxt.miit.gov.cn")],
    checkedOn: CHECKED,
  },
  {
    id: "12321",
    name: { "zh-CN": "网络不良与垃圾信息举报受理中心", en: "Centre for reports of spam and bad apps" },
    use: {
      "zh-CN": "垃圾短信、骚扰电话、不良应用的举报",
      en: "Reports of spam messages, harassing calls and bad apps",
    },
    numbers: ["12321"],
    hosts: ["www.12321.cn", "12321.cn"],
    basis: "reported",
    sources: [reported("据公开报道", "https://www.12321.cn")],
    checkedOn: CHECKED,
  },
  {
    id: "12377",
    name: { "zh-CN": "违法和不良信息举报中心", en: "Centre for reports of illegal and harmful content" },
    use: { "zh-CN": "网上违法和不良信息的举报", en: "Reports of illegal and harmful content online" },
    numbers: ["12377"],
    hosts: ["www.12377.cn", "12377.cn"],
    basis: "reported",
    sources: [reported("据公开报道", "https://www.12377.cn")],
    checkedOn: CHECKED,
  },
  {
    id: "10086",
    name: { "zh-CN": "中国移动客服", en: "China Mobile service" },
    use: { "zh-CN": "运营商客服", en: "Service of the operator" },
    numbers: ["10086"],
    hosts: [],
    basis: "reported",
    sources: [reported("据公开报道", "10086")],
    checkedOn: CHECKED,
  },
  {
    id: "10080",
    name: { "zh-CN": "中国移动服务监督热线", en: "China Mobile service supervision" },
    use: { "zh-CN": "对客服处理不满意时", en: "When the service did not settle it" },
    numbers: ["10080"],
    hosts: [],
    basis: "reported",
    sources: [reported("据公开报道", "10080")],
    checkedOn: CHECKED,
  },
  {
    id: "10010",
    name: { "zh-CN": "中国联通客服", en: "China Unicom service" },
    use: { "zh-CN": "运营商客服", en: "Service of the operator" },
    numbers: ["10010"],
    hosts: [],
    basis: "reported",
    sources: [reported("据公开报道", "10010")],
    checkedOn: CHECKED,
  },
  {
    id: "10015",
    name: { "zh-CN": "中国联通服务监督热线", en: "China Unicom service supervision" },
    use: { "zh-CN": "对客服处理不满意时", en: "When the service did not settle it" },
    numbers: ["10015"],
    hosts: [],
    basis: "reported",
    sources: [reported("据公开报道", "10015")],
    checkedOn: CHECKED,
  },
  {
    id: "10000",
    name: { "zh-CN": "中国电信客服", en: "China Telecom service" },
    use: { "zh-CN": "运营商客服", en: "Service of the operator" },
    numbers: ["10000"],
    hosts: [],
    basis: "reported",
    sources: [reported("据公开报道", "10000")],
    checkedOn: CHECKED,
  },
  {
    id: "12348",
    name: { "zh-CN": "公共法律服务热线", en: "Public legal services" },
    use: { "zh-CN": "法律咨询、法律援助", en: "Legal advice and legal aid" },
    numbers: ["12348"],
    hosts: [],
    basis: "reported",
    sources: [reported("据公开报道", "12348")],
    checkedOn: CHECKED,
  },
  {
    id: "96110",
    name: { "zh-CN": "反诈预警劝阻专线", en: "Fraud warning line" },
    use: { "zh-CN": "接到预警、怀疑被骗时", en: "When warned of fraud or in doubt" },
    numbers: ["96110"],
    hosts: [],
    basis: "reported",
    sources: [reported("据公开报道", "96110")],
    checkedOn: CHECKED,
  },
];
