#pragma once

// CampaignItems: made-up names, numbers and items, all from one generator.

#include "actions/register_item.h"

#include <random>

namespace exchange {

class CampaignItems
{
public:
    explicit CampaignItems(quint64 seed)
        : m_generator(seed)
    {
    }

    // From 0 to below `limit`; the same on every machine.
    int pick(int limit) { return int(m_generator() % quint64(limit)); }

    QString personName();
    QString cardNumber();  // 620000…: UnionPay's range as test numbers use it, with Luhn
    QString phoneNumber(); // +44 7700 900xxx, kept by Ofcom for drama

    // An item that is not inside another: phones 9 of 20, cards 6, scripts 2, computers 1, media 1,
    // other 1.
    actions::NewItem item(int index);
    // What is found inside a phone (a SIM card) or a computer (a disk).
    actions::NewItem contentOf(const registry::ItemRecord &container);

private:
    QString imei();
    QString iccid();
    actions::NewItem phone();
    actions::NewItem computer();
    actions::NewItem card();
    actions::NewItem script(int index);

    std::mt19937_64 m_generator;
    int m_next = 0; // makes numbers unique
};

} // namespace exchange
